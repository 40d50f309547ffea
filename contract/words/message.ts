import { isolate } from './isolate.ts';
import type { Language } from './language.ts';

/**
 * A compiled message: plain text, or text with what stands between it. `[name]` is a value that is inserted, `[name,
 * branches]` what the value selects: by its plural where it is a number, else by being the name of a branch.
 */
export type Message = string | readonly Part[];
export type Part = string | readonly [name: string, branches?: Readonly<Record<string, Message>>];

export type Values = Readonly<Record<string, string | number | boolean>>;

const plurals = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** The text of `message` in `language`, with `values` between. Numbers are written as the language does: 1 200, 1,200. */
export const fill = (message: Message, values: Values, language: Language): string =>
  typeof message === 'string'
    ? message
    : message
        .map((part) => {
          if (typeof part === 'string') return part;
          const [name, branches] = part;
          const value = values[name] ?? '';
          if (!branches) return typeof value === 'string' ? isolate(value) : value.toLocaleString(language);
          const plural =
            typeof value === 'number'
              ? (branches[`=${value}`] ?? branches[plurals[language].select(value)])
              : branches[`${value}`];
          return fill(plural ?? branches['other'] ?? '', values, language);
        })
        .join('');
