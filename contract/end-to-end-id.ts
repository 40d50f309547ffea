const shape = /^(\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-(\d{1,3})-([a-z2-7]{26})$/;

/** Which transfer an end-to-end id names, the date as `YYYY-MM-DD`; undefined when the text is none of ours. */
export function readEndToEndId(text: string): { exportDate: string; n: number; merchantId: string } | undefined {
  const [, year, month, day, n, merchantId] = shape.exec(text) ?? [];
  if (merchantId === undefined) return undefined;
  return { exportDate: `20${year}-${month}-${day}`, n: Number(n), merchantId };
}
