// Making a formatter takes a hundred times as long as using it, and a page formats the same kind of date again and again.

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function kept<Format>(known: Map<string, Format>, locale: string, options: object, make: () => Format): Format {
  const key = locale + JSON.stringify(options);
  const format = known.get(key) ?? make();
  known.set(key, format);
  return format;
}

/** As `new Intl.DateTimeFormat`, each made once. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));

/** As `Intl.NumberFormat` writes it, each format made once, with a minus (−) where it has a hyphen: that breaks a line and is short. */
export const formatNumber = (value: number, locale: string, options: Intl.NumberFormatOptions): string =>
  kept(numbers, locale, options, () => new Intl.NumberFormat(locale, options))
    .format(value)
    .replace('-', '\u2212');
