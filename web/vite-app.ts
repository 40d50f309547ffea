import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { PluginOption, UserConfig } from 'vite';

/**
 * How both web apps are built. Nothing is inlined: the pages' content security policy takes scripts, styles and fonts from
 * files of their own origin only.
 */
export const webApp = (base: '/' | '/app/', plugins: PluginOption[] = []): UserConfig => ({
  base,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' }, ...plugins],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Tells what a first visit loads (test/web/first-load.int.test.ts).
    manifest: true,
  },
});
