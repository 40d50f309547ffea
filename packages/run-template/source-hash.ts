import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash over names and contents of all sources of a CDK app, and over the context that it is given: equal means that a
 * synthesis would give the same.
 */
export function sourceHash(root: string, sources: readonly string[], context: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const pair of context) hash.update(`${pair}\0`);
  for (const source of sources) addTo(hash, root, source);
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const absolute = join(root, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) {
    for (const name of readdirSync(absolute).sort()) addTo(hash, root, join(path, name));
    return;
  }
  const content = readFileSync(absolute);
  // The length keeps a file's end from being taken for the next one's beginning.
  hash.update(`${path}\0${content.length}\0`).update(content);
}
