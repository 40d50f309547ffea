import type { Dictionary } from '../../contract/words/words.ts';
import { useLanguage } from './language.ts';

export { tell, words } from '../../contract/words/words.ts';

/** The words of `dictionary` in the reader's language; those of a page stand beside it, in `words.ts`. */
export const useWords = <Words>(dictionary: Dictionary<Words>): Words => dictionary(useLanguage());
