/**
 * The amount in what people type and paste, in cents. Each language's way of writing is taken: `85,50`, `85.5`, `85€50`,
 * `85 € 50`, `1 234,56 €` with any kind of space, `1.234,56`, `1,234.56`, `1'234,56`, `€ 85.50`, `85,50 EUR`, full-width
 * digits. What is ambiguous is refused rather than guessed (`1.234`: a thousand, or one euro and something?).
 *
 * Nothing is deleted before reading: two digits that stand apart become neighbours only across the gap of a thousand.
 */
export type AmountText = { cents: number } | { refused: 'empty' | 'ambiguous' | 'no-amount' };

const currency = '(?:€|EUR|euros?)';
/** Groups of exactly three after the first, all set apart by the same mark. */
const grouped = (mark: string) => `[1-9]\\d{0,2}(?:${mark}\\d{3})+`;
const plain = '\\d{1,7}';

/** Each with the groups `whole` and, where there are some, `decimals`. */
const forms = [
  // A whole with a decimal mark, or none. Where points or commas set thousands apart, the other one marks the decimals.
  ...[
    `(?<whole>${plain}|${grouped(' ')}|${grouped("'")})(?:[.,](?<decimals>\\d{1,2}))?`,
    `(?<whole>${grouped('\\.')}),(?<decimals>\\d{1,2})`,
    `(?<whole>${grouped(',')})\\.(?<decimals>\\d{1,2})`,
    // Two groups or more can be nothing but thousands.
    `(?<whole>[1-9]\\d{0,2}(?:(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,}))`,
  ].flatMap((amount) => [`${currency} ?${amount}`, `${amount}(?: ?${currency})?`]),
  // The currency is the decimal mark, as the French write prices.
  `(?<whole>${plain}|${grouped(' ')}) ?${currency} ?(?<decimals>\\d{2})`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** One group of three behind a single mark: thousands, or three decimals. */
const couldBeTwo = new RegExp(`^(?:${currency} ?)?[1-9]\\d{0,2}[.,]\\d{3}(?: ?${currency})?$`, 'iu');

/** Of the whole: far above any ceiling, and far below what a number holds exactly. */
const wholeDigitsMax = 7;

export function readAmount(text: string): AmountText {
  // Full-width forms become the plain ones, and no other: the small cents of « 85⁵⁰ » must not join the euros.
  const typed = text
    .replaceAll(/[\uff01-\uff5e]/gu, (wide) => wide.normalize('NFKC'))
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .replaceAll(/^[\p{Cf} ]+|[\p{Cf} ]+$/gu, '');
  if (typed === '') return { refused: 'empty' };
  for (const form of forms) {
    const groups = form.exec(typed)?.groups;
    if (!groups) continue;
    const whole = (groups['whole'] ?? '').replaceAll(/\D/g, '');
    if (whole.length > wholeDigitsMax) return { refused: 'no-amount' };
    return { cents: Number(whole) * 100 + Number((groups['decimals'] ?? '').padEnd(2, '0')) };
  }
  return { refused: couldBeTwo.test(typed) ? 'ambiguous' : 'no-amount' };
}

/** The cents of an amount as people write it; undefined for anything else. */
export function parseAmount(text: string): number | undefined {
  const read = readAmount(text);
  return 'cents' in read ? read.cents : undefined;
}
