import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a synthesis depends on: the app and everything that it bundles. */
const SOURCES = [
  'bin',
  'lib',
  'core',
  'adapters',
  'functions',
  'web',
  'portal',
  'app',
  'cdk.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** A hash over names and contents of all sources of the CDK app: equal means that a synthesis would give the same. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) addTo(hash, root, source);
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
