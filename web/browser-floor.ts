/** The oldest browsers that both web apps work in, as build tools name them. An older one is told so (`old-browser.js`). */
export const browserFloor = { chrome: '111', edge: '111', firefox: '115', safari: '16.4', ios: '16.4' } as const;

/** For the bundler, which writes newer syntax and styles in older words: `chrome111`. */
export const buildTargets: string[] = Object.entries(browserFloor).map(([browser, version]) => browser + version);
