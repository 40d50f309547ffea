/** Lengths of time in milliseconds, and as ISO 8601 writes them (`P3D`, `PT12H`). A day is 24 hours. */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const DURATION =
  /^P(?:(?<weeks>\d+)W|(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?)$/;

/**
 * Length of an ISO 8601 duration in milliseconds: `PnW` or `P[nD][T[nH][nM][nS]]` with integers. A day is 24 hours,
 * whatever the zone's clock does; years and months have no fixed length and are refused.
 *
 * @returns undefined when malformed, empty (`P`, `PT`, `P1DT`) or too long to count exactly
 */
export function durationMs(iso: string): number | undefined {
  const groups = DURATION.exec(iso)?.groups;
  if (groups === undefined || iso === 'P') return undefined;
  const count = (unit: string) => Number(groups[unit] ?? 0);
  const ms =
    (count('weeks') * 7 + count('days')) * DAY_MS +
    count('hours') * HOUR_MS +
    count('minutes') * MINUTE_MS +
    count('seconds') * SECOND_MS;
  return Number.isSafeInteger(ms) ? ms : undefined;
}

/** ISO 8601 in its shortest whole unit, for sentences and for the API: 259 200 000 ms is `P3D`. */
export function isoDuration(ms: number): string {
  const units = [
    ['P', DAY_MS, 'D'],
    ['PT', HOUR_MS, 'H'],
    ['PT', MINUTE_MS, 'M'],
  ] as const;
  for (const [prefix, unit, letter] of units) if (ms % unit === 0 && ms > 0) return `${prefix}${ms / unit}${letter}`;
  return `PT${Math.ceil(ms / SECOND_MS)}S`;
}

export type DurationUnit = 'D' | 'H' | 'M' | 'S';

/** A duration of one unit as it is written: `PT24H` is 24 hours, not a day. Undefined for any other. */
export function inOneUnit(iso: string): { count: number; unit: DurationUnit } | undefined {
  const [, count, unit] = /^PT?(\d+)([DHMS])$/.exec(iso) ?? [];
  if (unit === undefined || durationMs(iso) === undefined) return undefined;
  return { count: Number(count), unit: unit as DurationUnit };
}
