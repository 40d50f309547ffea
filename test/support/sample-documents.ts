import type { DocumentFiles } from '../../adapters/s3/document-files.ts';
import type { ArrivedFile } from '../../core/application/handed-in.ts';

const fill = (start: readonly number[] | string, length: number) =>
  Buffer.concat([Buffer.from(start as string), Buffer.alloc(length)]);

/** Files of each type, with their true beginnings. */
export const sampleFiles = {
  'application/pdf': fill('%PDF-1.7\n', 2_000),
  'image/jpeg': fill([0xff, 0xd8, 0xff, 0xe0], 2_000),
  'image/png': fill([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 2_000),
} as const;

/** A bucket of documents that is there at once; `arrive` is what a browser does by a link. */
export function memoryDocuments() {
  const files = new Map<string, ArrivedFile>();
  return {
    uploadTo: (key, { contentType }) =>
      Promise.resolve({ url: `https://bucket/${key}`, headers: { 'content-type': contentType, 'if-none-match': '*' } }),
    look: (key) => Promise.resolve(files.get(key)),
    downloadOf: (key, { name }) => Promise.resolve(`https://bucket/${key}?name=${name}`),
    arrive: (url: string, content: Buffer, contentType: string, bytes = content.length) => {
      files.set(url.replace('https://bucket/', ''), { contentType, bytes, head: content.subarray(0, 64) });
    },
  } satisfies DocumentFiles & { arrive: unknown };
}
