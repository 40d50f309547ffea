import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

const worker = 'service-worker.js';
/** But for what makes a receipt as PDF, which is half of all there is, and waits for a network; and the film. */
const isKept = /^assets\/(?!save-receipt-)(?!.*\.(woff|webm|mp4|vtt|jpg|jpeg|png|webp)$)/;

interface Options {
  base: '/' | '/app/';
  /** Of the app, with `service-worker.ts` and `public/`. */
  folder: string;
  /** Copied as they are from `public/`, and kept too. */
  publicFiles: readonly string[];
}

/**
 * Builds the service worker beside an app, under a name that never changes since browsers look for a new one there, and
 * tells it what this build is made of.
 */
export function serviceWorker({ base, folder, publicFiles }: Options): Plugin {
  /** Names a build for what is in it: the same sources give the same worker, which no browser takes for a new one. */
  const versionOf = (files: (Rollup.OutputAsset | Rollup.OutputChunk)[]): string => {
    const hash = createHash('sha256');
    for (const file of files.sort((a, b) => a.fileName.localeCompare(b.fileName))) {
      hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
    }
    for (const name of publicFiles) hash.update(readFileSync(join(folder, 'public', name)));
    return hash.digest('hex').slice(0, 12);
  };
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(folder, 'service-worker.ts'), fileName: worker });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk') throw new Error(`${worker} was not built`);
        if (chunk.imports.length > 0) throw new Error(`${worker} must be one file, not import ${chunk.imports.join()}`);
        const files = Object.values(bundle).filter(({ fileName }) => fileName !== worker);
        const assets = files.map(({ fileName }) => fileName).filter((name) => isKept.test(name));
        const paths = [...assets, ...publicFiles].sort().map((name) => base + name);
        const build = JSON.stringify({ version: versionOf(files), paths });
        chunk.code = chunk.code.replace(/\bBUILD\b/, () => build);
      },
    },
  };
}
