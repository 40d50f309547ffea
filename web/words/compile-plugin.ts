import type { Plugin } from 'vite';
import { compileMessage } from '../../contract/words/compile-message.ts';
import { findEntries, mayHaveEntries } from './find-entries.ts';
import { unbroken } from './unbroken.ts';

/** Stands for `compile-message.ts` in the bundles, where the messages are compiled. */
const compiledAlready = '\0compiled-already';

/** Compiles the messages of all words where the pages are bundled, so that the pages carry no parser. */
export const compiledWords = (): Plugin => ({
  name: 'compiled-words',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/compile-message\.ts$/ },
    handler: () => compiledAlready,
  },
  load: {
    filter: { id: /^\0compiled-already$/ },
    handler: () => 'export const compileMessage = (message) => message;',
  },
  transform: {
    filter: { id: { include: /\.tsx?$/, exclude: /\/node_modules\// }, code: mayHaveEntries },
    handler(code, id) {
      const texts = findEntries(id, code).flatMap(({ fr, en }) => [fr, en]);
      let compiled = code;
      // From the last to the first, so that the places of those before stay true; no line moves, so the source map stays.
      for (const { text, start, end } of texts.sort((one, other) => other.start - one.start)) {
        const message = compileMessage(unbroken(text));
        if (message !== text) compiled = compiled.slice(0, start) + JSON.stringify(message) + compiled.slice(end);
      }
      return { code: compiled, map: null };
    },
  },
});
