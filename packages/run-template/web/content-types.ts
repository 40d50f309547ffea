import { extname } from 'node:path';

/**
 * What CDK's deployment tells S3 of a file: Python's `mimetypes` knows no more than these of what a web app is made of. For
 * other files it says nothing, and S3 calls them `binary/octet-stream`.
 */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'text/xml',
};

export const contentTypeOf = (key: string): string => BY_EXTENSION[extname(key)] ?? 'binary/octet-stream';

/** Those of the above that CloudFront compresses (developer guide, "Serve compressed files"). */
const COMPRESSIBLE = new Set([
  'application/json',
  'application/wasm',
  'image/svg+xml',
  'text/css',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/xml',
]);

export const isCompressible = (contentType: string): boolean => COMPRESSIBLE.has(contentType);
