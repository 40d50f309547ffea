/** `2,5` → 250 basis points; undefined for what is no percentage of two decimals at most. */
export function parseBasisPoints(text: string): number | undefined {
  const shape = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (!shape) return undefined;
  const [, whole = '', decimals = ''] = shape;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
