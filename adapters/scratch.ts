import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from './s3/object-store.ts';

/** A file that grows piece by piece on the function's own disk, until its size and hash are known. */
export interface ScratchFile {
  write(piece: string | Uint8Array): Promise<void>;
  /** To be called once, after the last piece. */
  close(): Promise<Content>;
}

const flushBytes = 256 * 1024;

/** Runs `use` with a directory of its own for scratch files, and removes them afterwards, whatever happened. */
export async function withScratch<T>(use: (newFile: () => Promise<ScratchFile>) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'export-'));
  let files = 0;
  try {
    return await use(() => scratchFile(join(directory, String(++files))));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function scratchFile(path: string): Promise<ScratchFile> {
  const handle = await open(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;

  async function flush(): Promise<void> {
    const block = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    hash.update(block);
    bytes += block.length;
    await handle.writeFile(block);
  }

  return {
    async write(piece) {
      const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
      pending.push(chunk);
      pendingBytes += chunk.length;
      if (pendingBytes >= flushBytes) await flush();
    },
    async close() {
      await flush();
      await handle.close();
      return { bytes, sha256: hash.digest('hex'), open: () => createReadStream(path) };
    },
  };
}
