import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { GatewayResponse } from '../gateway/http-api-response.ts';
import { isCompressible } from './content-types.ts';
import type { StoredFile } from './deployed-files.ts';

const encoders = {
  // CloudFront compresses while it sends: the best that Brotli can do would take seconds.
  br: (content: Buffer) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Buffer) => promisify(gzip)(content),
};
type Encoding = keyof typeof encoders;

/** CloudFront's limits for a file that it compresses. */
const COMPRESSED_BYTES_MIN = 1_000;
const COMPRESSED_BYTES_MAX = 10_000_000;

/** Each file is compressed once, at its first request. */
const compressed = new WeakMap<StoredFile, Map<Encoding, Promise<Buffer>>>();

/** A file as the browser gets it: compressed if it can, not at all if it has it already. */
export async function fileResponse(
  file: StoredFile,
  request: { readonly method: string; readonly headers: IncomingHttpHeaders },
  { compress }: { readonly compress: boolean },
): Promise<GatewayResponse> {
  const varies = compress && canCompress(file);
  const encoding = varies ? accepted(String(request.headers['accept-encoding'] ?? '')) : undefined;
  const headers = {
    'content-type': file.contentType,
    // The compressed form is another sequence of bytes: a strong validator would not be true of it.
    etag: encoding ? `W/${file.etag}` : file.etag,
    ...(file.cacheControl !== undefined && { 'cache-control': file.cacheControl }),
    ...(encoding && { 'content-encoding': encoding }),
    ...(varies && { vary: 'Accept-Encoding' }),
  };
  if (hasIt(request.headers['if-none-match'], file)) return { status: 304, headers, body: Buffer.alloc(0) };
  return { status: 200, headers, body: encoding ? await encoded(file, encoding) : file.content };
}

function canCompress({ content, contentType }: StoredFile): boolean {
  const { length } = content;
  return isCompressible(contentType) && length >= COMPRESSED_BYTES_MIN && length <= COMPRESSED_BYTES_MAX;
}

function accepted(acceptEncoding: string): Encoding | undefined {
  const offers = acceptEncoding.split(',').map((offer) => offer.trim().toLowerCase());
  const takes = (name: string) =>
    offers.some((offer) => offer.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(offer));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

/** Weakly, as RFC 9110 (13.1.2) says of this header. */
function hasIt(ifNoneMatch: string | undefined, { etag }: StoredFile): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

function encoded(file: StoredFile, encoding: Encoding): Promise<Buffer> {
  const forms = compressed.get(file) ?? new Map<Encoding, Promise<Buffer>>();
  compressed.set(file, forms);
  let form = forms.get(encoding);
  if (!form) {
    form = encoders[encoding](file.content);
    forms.set(encoding, form);
  }
  return form;
}
