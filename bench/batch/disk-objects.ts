import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';

/** A bucket that is a folder: what it holds takes no memory of the process. */
export function diskObjects(folder: string): ObjectStore {
  const place = (key: string) => join(folder, encodeURIComponent(key));
  return {
    async putIfAbsent(key, content) {
      if (existsSync(place(key))) return 'present';
      await pipeline(Readable.from(content.open()), createWriteStream(place(key), { flags: 'wx' }));
      return 'written';
    },
    read: (key) => Promise.resolve(existsSync(place(key)) ? createReadStream(place(key)) : undefined),
  };
}
