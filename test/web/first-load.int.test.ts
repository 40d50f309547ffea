import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const bytesMax = 130 * 1024;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-load-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The scripts that a browser loads before the first page shows: the entry, and what it imports without being asked. */
function firstLoad(manifest: Manifest): string[] {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const imported of manifest[name]?.imports ?? []) visit(imported);
  };
  visit(entry);
  return [...seen].map((name) => manifest[name]?.file ?? '');
}

describe('a first visit', () => {
  it.each(['portal', 'app'])('of the %s loads at most 130 KB of JavaScript, as it is sent', (app) => {
    const outDir = join(folder, app);
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    // As the stack builds it: the test runner's own NODE_ENV would give React's development build.
    execFileSync(process.execPath, [vite, 'build', app, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Manifest;

    const files = firstLoad(manifest).filter((file) => file.endsWith('.js'));
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file))).length, 0);

    expect(files.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(bytesMax);
  });
});
