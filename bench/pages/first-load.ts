import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';

export const webApps = ['portal', 'app', 'back-office'] as const;
export type WebApp = (typeof webApps)[number];

/** The budget of each app: what it needs today, and room for a little more. */
export const firstLoadBytesMax: Record<WebApp, number> = {
  portal: 123_000,
  app: 128_500,
  'back-office': 150_000,
};

/** Where each app is in the built pages. */
const folders: Record<WebApp, string> = { portal: '', app: 'app', 'back-office': 'back-office' };

/**
 * The JavaScript that a browser loads before the first page of an app shows, in bytes of gzip.
 *
 * @param pages the built web apps: `local/built-pages.ts`
 */
export function firstLoadBytes(app: WebApp, pages: string): number {
  const folder = join(pages, folders[app]);
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const scripts = firstLoad(manifest).filter((file) => file.endsWith('.js'));
  if (scripts.length === 0) throw new Error(`the manifest of ${app}/ names no first script`);
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
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
