import type { ObjectStore } from '../../adapters/s3/object-store.ts';

/** A bucket in memory, with what it holds to look at. */
export interface MemoryObjects extends ObjectStore {
  readonly objects: Map<string, Buffer>;
  text(key: string): string;
}

export function memoryObjects(): MemoryObjects {
  const objects = new Map<string, Buffer>();
  return {
    objects,
    text(key) {
      const found = objects.get(key);
      if (!found) throw new Error(`no object ${key} among ${[...objects.keys()].join(', ')}`);
      return found.toString('utf8');
    },
    async putIfAbsent(key, content) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content.open()) chunks.push(chunk);
      if (objects.has(key)) return 'present';
      objects.set(key, Buffer.concat(chunks));
      return 'written';
    },
    read: (key) => {
      const found = objects.get(key);
      return Promise.resolve(found && inChunks(found));
    },
  };
}

/** Small pieces, so that what reads them must join lines and characters that were cut. */
// eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous
async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 61) yield bytes.subarray(start, start + 61);
}
