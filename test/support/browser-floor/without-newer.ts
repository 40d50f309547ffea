import { newerScripts } from './newer-features.ts';

/** The one thing that must stay: Chromium enforces the pages' `require-trusted-types-for` also where scripts cannot meet it. */
const kept = /^(?:trustedTypes|TrustedType)/;

/** A script that takes away whatever not every browser of the floor has, before a page starts. */
export function withoutNewer(): string {
  const { globals, statics, members } = newerScripts;
  const taken = {
    globals: [...globals].filter((name) => !kept.test(name)),
    statics: [...statics],
    members: [...members].filter(([name]) => !kept.test(name)).map(([name, own]) => [name, [...own]] as const),
  };
  return `(({ globals, statics, members }) => {
    for (const [name, own] of members) {
      const holder = name === 'Window' ? window : window[name]?.prototype;
      for (const one of own) if (holder) delete holder[one];
    }
    for (const path of statics) {
      const [name, one] = path.split('.');
      if (window[name]) delete window[name][one];
    }
    for (const name of globals) delete window[name];
  })(${JSON.stringify(taken)});`;
}
