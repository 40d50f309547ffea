/** A wall clock reading as if it were UTC: epoch milliseconds of the same year, month, day, hour, minute and second. */
export type WallTime = number;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** @throws RangeError on an unknown IANA time zone */
export function wallTimeAt(instant: number, timeZone: string): WallTime {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The instant at which the clocks of a zone show a time: the first one where they show it twice (autumn), undefined
 * where they jump over it (spring).
 */
export function instantOf(wallTime: WallTime, timeZone: string): number | undefined {
  const dayMs = 86_400_000;
  // No zone changes its offset twice within two days: the offsets of the day before and after are all there is.
  const candidates = [wallTime - dayMs, wallTime + dayMs]
    .map((near) => wallTime - (wallTimeAt(near, timeZone) - near))
    .sort((a, b) => a - b);
  return candidates.find((candidate) => wallTimeAt(candidate, timeZone) === wallTime);
}
