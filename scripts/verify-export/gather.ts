import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Facts that are compared across all files by a key, kept on the disk: memory does not grow with their number. */
export interface Gathered<T> {
  add(key: string, fact: T): Promise<void>;
  /** All facts of each key, in the order they were added. */
  each(take: (key: string, facts: readonly T[]) => void): Promise<void>;
  remove(): Promise<void>;
}

const partCount = 64;
const bufferedMax = 64 * 1024;

export async function gather<T>(): Promise<Gathered<T>> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-export-'));
  const buffers = Array.from({ length: partCount }, () => '');
  const written = new Set<number>();
  const pathOf = (part: number) => join(folder, String(part));

  async function flush(part: number): Promise<void> {
    if (buffers[part] === '') return;
    await appendFile(pathOf(part), buffers[part] ?? '');
    written.add(part);
    buffers[part] = '';
  }

  return {
    async add(key, fact) {
      const part = (createHash('sha1').update(key).digest()[0] ?? 0) % partCount;
      buffers[part] += `${JSON.stringify([key, fact])}\n`;
      if ((buffers[part]?.length ?? 0) > bufferedMax) await flush(part);
    },
    async each(take) {
      for (let part = 0; part < partCount; part += 1) {
        await flush(part);
        if (!written.has(part)) continue;
        const byKey = new Map<string, T[]>();
        for (const line of (await readFile(pathOf(part), 'utf8')).split('\n')) {
          if (line === '') continue;
          const [key, fact] = JSON.parse(line) as [string, T];
          const facts = byKey.get(key);
          if (facts) facts.push(fact);
          else byKey.set(key, [fact]);
        }
        for (const [key, facts] of byKey) take(key, facts);
      }
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
