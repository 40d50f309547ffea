import { useLanguage, type Language } from './language.ts';

/** Both languages have the same words: strings, and functions of what is told. */
type Same<T> = {
  [Key in keyof T]: T[Key] extends (...told: infer Told) => string
    ? (...told: Told) => string
    : T[Key] extends string
      ? string
      : Same<T[Key]>;
};

/**
 * The words of a page, which stand beside it in `words.ts`: French first, English with the same names.
 * Spaces before `: ; ! ? €` are no-break in French.
 */
export const words = <T>(fr: T, en: Same<T>): Record<Language, Same<T>> => ({ fr: fr as Same<T>, en });

/** The words of `dictionary` in the reader's language. */
export const useWords = <T>(dictionary: Record<Language, T>): T => dictionary[useLanguage()];
