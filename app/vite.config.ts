import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rollup } from 'vite';
import { webApp } from '../web/vite-app.ts';

const base = '/app/';
const worker = 'service-worker.js';
/** Copied as they are from `public/`; the other pictures are for the phone's home screen, which keeps them itself. */
const keptPublicFiles = ['icon.svg', 'manifest.webmanifest'];

/**
 * Builds the service worker beside the App, under a name that never changes since browsers look for a new one there, and
 * tells it what this build is made of.
 */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      const id = fileURLToPath(new URL('service-worker.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: worker });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk') throw new Error(`${worker} was not built`);
        if (chunk.imports.length > 0) throw new Error(`${worker} must be one file, not import ${chunk.imports.join()}`);
        const files = Object.values(bundle).filter(({ fileName }) => fileName !== worker);
        const assets = files.map(({ fileName }) => fileName).filter((name) => name.startsWith('assets/'));
        const paths = [...assets, ...keptPublicFiles].sort().map((name) => base + name);
        const build = JSON.stringify({ version: versionOf(files), paths });
        chunk.code = chunk.code.replace(/\bBUILD\b/, () => build);
      },
    },
  };
}

/** Names a build for what is in it: the same sources give the same worker, which no browser takes for a new one. */
function versionOf(files: (Rollup.OutputAsset | Rollup.OutputChunk)[]): string {
  const hash = createHash('sha256');
  for (const file of files.sort((a, b) => a.fileName.localeCompare(b.fileName))) {
    hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
  }
  for (const name of keptPublicFiles) hash.update(readFileSync(new URL(`public/${name}`, import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}

export default defineConfig(webApp(base, [serviceWorker()]));
