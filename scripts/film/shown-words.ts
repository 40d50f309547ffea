import { sourcesWithWords } from '../../web/words/find-entries.ts';

/** Shorter ones are in anything. */
const lengthMin = 6;
/** Texts with values in them are never on a page as they stand in the source. */
const isWhole = (text: string) => text.length >= lengthMin && !/[{}<>]/.test(text);
const onOneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

const frenchWords = (root: string): string[] => [...new Set(sourcesWithWords(root).flatMap(({ entries }) => entries.map(({ fr }) => onOneLine(fr.text))))];

/** The product's words that could be read in the film, one by one. */
export function shownWords(root: string, seen: Iterable<string>): string[] {
  const read = [...seen].map(onOneLine);
  return frenchWords(root)
    .filter((text) => isWhole(text) && read.some((page) => page.includes(text)))
    .sort();
}

/** Of those that the film shows, what no page says any more. */
export function outdatedWords(root: string, shown: readonly string[]): string[] {
  const today = new Set(frenchWords(root));
  return shown.filter((text) => !today.has(text));
}
