/** Letters that are written from right to left: Hebrew, Arabic and their neighbours. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * What people typed, within a sentence of ours: a name that reads from right to left does not pull the amount beside it along
 * (Unicode UAX #9, first strong isolate). Where a name is an element of its own, that element is a `<bdi>`.
 */
export const isolate = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);
