import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { matchesPattern } from '../rights/policy/match-pattern.ts';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { contentTypeOf } from './content-types.ts';

/** An object as it lies in a bucket. */
export interface StoredFile {
  readonly content: Buffer;
  readonly contentType: string;
  readonly cacheControl?: string;
  /** S3's own: the MD5 of the content, in quotation marks. */
  readonly etag: string;
}

/** Object key → file. */
export type StoredFiles = ReadonlyMap<string, StoredFile>;

const bucketDeployment = z.strictObject({
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: z.array(z.record(z.string(), z.string())).default([]),
  SourceMarkersConfig: z.array(z.strictObject({ jsonEscape: z.boolean().optional() })).default([]),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  Exclude: z.array(z.string()).default([]),
  Include: z.array(z.string()).default([]),
  SystemMetadata: z.strictObject({ 'cache-control': z.string().optional() }).default({}),
  // CDK's own function is not run, nothing is there before the first deployment, and nothing is cached here.
  ServiceToken: z.unknown(),
  SourceBucketNames: z.unknown(),
  Prune: z.unknown(),
  OutputObjectKeys: z.unknown(),
  DistributionId: z.unknown().optional(),
  DistributionPaths: z.unknown().optional(),
  WaitForDistributionInvalidation: z.unknown().optional(),
});
type BucketDeployment = z.infer<typeof bucketDeployment>;

/**
 * What CDK's `BucketDeployment`s put into a bucket: the files of the assets, with what only the deployment knows filled in.
 *
 * @throws StartError for a property that the local run does not know, or an asset that is not in the manifest
 */
export function deployedFiles(stack: LocalStack, bucketName: string): StoredFiles {
  const files = new Map<string, StoredFile>();
  for (const logicalId of stack.idsOf('Custom::CDKBucketDeployment')) {
    const parsed = bucketDeployment.safeParse(stack.properties(logicalId));
    if (!parsed.success) throw new StartError(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    if (parsed.data.DestinationBucketName !== bucketName) continue;
    for (const [key, file] of copied(stack, logicalId, parsed.data)) files.set(key, file);
  }
  return files;
}

function copied(stack: LocalStack, logicalId: string, deployment: BucketDeployment): [string, StoredFile][] {
  const cacheControl = deployment.SystemMetadata['cache-control'];
  return deployment.SourceObjectKeys.flatMap((assetKey, index) => {
    const folder = stack.assets.get(assetKey);
    if (folder === undefined) throw new StartError(`${logicalId}: ${assetKey} is not in the assets manifest.`);
    const markers = deployment.SourceMarkers[index] ?? {};
    const escapes = deployment.SourceMarkersConfig[index]?.jsonEscape === true;
    return filesIn(folder)
      .filter((path) => isCopied(path, deployment))
      .map((path): [string, StoredFile] => {
        const content = filledIn(readFileSync(join(folder, path)), markers, escapes);
        const key = prefixed(deployment.DestinationBucketKeyPrefix, path);
        const etag = `"${createHash('md5').update(content).digest('hex')}"`;
        return [
          key,
          { content, contentType: contentTypeOf(key), etag, ...(cacheControl !== undefined && { cacheControl }) },
        ];
      });
  });
}

/** The rule of `aws s3 sync`: all is copied, but for what is excluded, but for what is included. */
function isCopied(path: string, { Exclude, Include }: BucketDeployment): boolean {
  const matches = (pattern: string) => matchesPattern(pattern, path);
  return !Exclude.some(matches) || Include.some(matches);
}

function filledIn(content: Buffer, markers: Readonly<Record<string, string>>, escapes: boolean): Buffer {
  const entries = Object.entries(markers);
  if (entries.length === 0) return content;
  const text = entries.reduce(
    (filled, [marker, value]) => filled.replaceAll(marker, escapes ? JSON.stringify(value).slice(1, -1) : value),
    content.toString('utf8'),
  );
  return Buffer.from(text);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const prefixed = (prefix: string, path: string): string =>
  prefix === '' || prefix.endsWith('/') ? prefix + path : `${prefix}/${path}`;
