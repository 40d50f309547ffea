import type { Language } from '../../web/words/language.ts';
import { factLabel, factText } from './fact-text.ts';

type Facts = Readonly<Record<string, string | number>>;

export interface FactChange {
  name: string;
  label: string;
  /** Both sides of what changed; of what was made or ended there is one only. */
  sides: string[];
}

/** What an operation changed, fact by fact, in words. */
export const factChanges = (
  { from = {}, to = {} }: { from?: Facts | undefined; to?: Facts | undefined },
  reader: { language: Language; now: number },
): FactChange[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].map((name) => ({
    name,
    label: factLabel(name, reader.language),
    sides: [from[name], to[name]].flatMap((side) => (side === undefined ? [] : [factText(name, side, reader)])),
  }));
