import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';

const root = join(import.meta.dirname, '../..');
const vite = join(root, 'node_modules/vite/bin/vite.js');

export const webApps = ['portal', 'app'] as const;
export type WebApp = (typeof webApps)[number];

/** The budget of each app: what it needs today, and room for a little more. */
export const firstLoadBytesMax: Record<WebApp, number> = { portal: 117_000, app: 124_000 };

/** The JavaScript that a browser loads before the first page of an app shows, in bytes of gzip; the app is built for it. */
export function firstLoadBytes(app: WebApp): number {
  const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
  try {
    // As the stack builds it: another NODE_ENV would give React's development build.
    execFileSync(process.execPath, [vite, 'build', app, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
    const scripts = firstLoad(manifest).filter((file) => file.endsWith('.js'));
    if (scripts.length === 0) throw new Error(`the manifest of ${app}/ names no first script`);
    return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The entry, and what it imports without being asked. */
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
