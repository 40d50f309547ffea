import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from './s3/object-store.ts';

/** A file that grows piece by piece on the function's own disk, until its size and hash are known. */
export interface ScratchFile {
  write(piece: string | Uint8Array): Promise<void>;
  /** How many bytes there are. */
  size(): number;
  /** Forgets what was written after it was of that size. Reads all that is left again: for what is seldom. */
  cutTo(size: number): Promise<void>;
  /** To be called once, after the last piece. */
  close(): Promise<Content>;
}

const flushBytes = 256 * 1024;

/** Runs `use` with a directory of its own for scratch files, and removes them afterwards, whatever happened. */
export async function withScratch<T>(use: (newFile: () => Promise<ScratchFile>) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'export-'));
  let files = 0;
  const handles: FileHandle[] = [];
  try {
    return await use(async () => {
      const path = join(directory, String(++files));
      const handle = await open(path, 'ax');
      handles.push(handle);
      return scratchFile(handle, path);
    });
  } finally {
    // A file of a step that failed is still open; to close one again does nothing.
    await Promise.all(handles.map((handle) => handle.close()));
    await rm(directory, { recursive: true, force: true });
  }
}

function scratchFile(handle: FileHandle, path: string): ScratchFile {
  let hash = createHash('sha256');
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
    size: () => bytes + pendingBytes,
    async cutTo(size) {
      await flush();
      await handle.truncate(size);
      bytes = size;
      hash = createHash('sha256');
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    },
    async close() {
      await flush();
      await handle.close();
      return { bytes, sha256: hash.digest('hex'), open: () => createReadStream(path) };
    },
  };
}
