import { compileMessage } from './compile-message.ts';
import type { ArgumentsOf, Entry } from './entry.ts';
import type { Language } from './language.ts';
import { fill, type Message, type Values } from './message.ts';

/** A text is a string, or a function of the values that it inserts. */
export type Text<French extends string> = keyof ArgumentsOf<French> extends never
  ? string
  : (values: ArgumentsOf<French>) => string;

export type InLanguage<Words> = Words extends { readonly fr: infer French extends string; readonly en: string }
  ? Text<French>
  : { readonly [Name in keyof Words]: InLanguage<Words[Name]> };

/** The words, in the language asked for. */
export type Dictionary<Words> = (language: Language) => Words;

type Tree = Entry | readonly Tree[] | { readonly [name: string]: Tree };

/**
 * The words of a page, which stand beside it in `words.ts`: both languages of an entry side by side. A message with
 * arguments becomes a function of them; groups and lists are kept as they are. The bundler compiles the messages
 * (`compile-plugin.ts`); elsewhere they are compiled here.
 */
export function words<const Words extends Tree>(entries: Words): Dictionary<InLanguage<Words>> {
  const made: { [Name in Language]?: unknown } = {};
  return (language) => (made[language] ??= inLanguage(entries, language)) as InLanguage<Words>;
}

function inLanguage(tree: Tree, language: Language): unknown {
  if (Array.isArray(tree)) return tree.map((each: Tree) => inLanguage(each, language));
  if ('fr' in tree) return inWords(compileMessage((tree as Entry)[language]), language);
  return Object.fromEntries(Object.entries(tree).map(([name, each]) => [name, inLanguage(each, language)]));
}

const inWords = (message: Message, language: Language) =>
  typeof message === 'string' ? message : (values: Values) => fill(message, values, language);

/** Renders a text that may need values or not, where it is picked at run time. */
export const tell = <Values>(text: string | ((values: Values) => string), values: Values): string =>
  typeof text === 'string' ? text : text(values);
