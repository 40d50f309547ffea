/** Cents of `-12.05`; undefined when it is not written so. */
export function readCents(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,13}\.\d{2}$/.test(text) ? Number(text.replace('.', '')) : undefined;
}

/** `-12.05` */
export function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A commission is a whole number of hundredths of a percent, at most 30 %. */
const rateMax = 3_000;

/**
 * Whether a whole rate gives this fee, rounded half up to the cent. Both amounts at least 0.
 * @param rates the rates that there are, in hundredths of a percent; undefined when any may be
 */
export function isFee(gross: number, fee: number, rates?: readonly number[]): boolean {
  if (rates) return rates.some((rate) => Math.floor((gross * rate + 5_000) / 10_000) === fee);
  const lowest = Math.max(0, Math.ceil((fee * 10_000 - 5_000) / gross));
  const highest = Math.min(rateMax, Math.floor((fee * 10_000 + 4_999) / gross));
  return lowest <= highest;
}

/** ISO 13616: the remainder of the number that the letters and digits make, by 97, is 1. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** A day that there is, written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
