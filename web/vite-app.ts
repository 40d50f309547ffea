import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { PluginOption, Rolldown, UserConfig } from 'vite';
import { buildTargets } from './browser-floor.ts';
import { compiledWords } from './words/compile-plugin.ts';

/**
 * How the web apps are built. Nothing is inlined: the pages' content security policy takes scripts, styles and fonts from
 * files of their own origin only.
 */
export const webApp = (base: '/' | '/app/' | '/back-office/', plugins: PluginOption[] = []): UserConfig => ({
  base,
  plugins: [
    compiledWords(),
    react(),
    { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' },
    ...plugins,
  ],
  // The router's stand-in for what React itself has had since 18.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    target: buildTargets,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Tells what a first visit loads (bench/pages/first-load.ts).
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstLoad, debugName: 'first', tags: ['$initial'] }] } },
    },
  },
});

/**
 * What every visit loads is one file. By itself the bundler makes a file of each thing that the first page shares with
 * another one, and a phone's network pays for each of them.
 *
 * `importers` alone would take too much: every icon and field that a package's index offers counts as imported by the first
 * page, also those that only other pages use. The tag `$initial` goes by what is really used, but also of the service worker.
 */
function firstLoad(id: string, modules: Pick<Rolldown.PluginContext, 'getModuleInfo'>): string | null {
  const seen = new Set([id]);
  for (const importer of seen) {
    const module = modules.getModuleInfo(importer);
    // The service worker is an entry too, and stands by itself.
    if (module?.isEntry && importer.endsWith('.html')) return 'first';
    for (const next of module?.importers ?? []) seen.add(next);
  }
  return null;
}
