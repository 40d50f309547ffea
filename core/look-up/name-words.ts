import { folded, particles } from '../../contract/folded-text.ts';

const tellingMax = 5;

/** The words of a name as they are compared, without accents and case, each once: `Gîte des Œillets` → `gite`, `des`, `oeillets`. */
function allWords(name: string): string[] {
  return [...new Set(folded(name).split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== '');
}

/** Those by which a name is found, the longest first: no particle unless there is nothing else, and five of them at most. */
export function tellingWords(name: string): string[] {
  const words = allWords(name);
  const telling = words.filter((word) => !particles.has(word));
  return (telling.length > 0 ? telling : words).toSorted((a, b) => b.length - a.length).slice(0, tellingMax);
}

/** Whether each word that was looked for begins a word of the name. */
export function isNamed(name: string, sought: readonly string[]): boolean {
  const words = allWords(name);
  return sought.every((word) => words.some((known) => known.startsWith(word)));
}
