import { durationMs } from '../../contract/duration.ts';

export type DelayUnit = 'M' | 'H' | 'D';

/** What is chosen: one of the usual delays (ISO 8601), or `OTHER` with a number and a unit of one's own. */
export interface ChosenDelay {
  choice: string;
  count: string;
  unit: DelayUnit;
}

/** The shortest and the longest delay, ISO 8601, as the merchant's terms have them. */
export interface DelayLimits {
  min: string;
  max: string;
}

export const otherDelay = 'OTHER';

const usualDelays = ['PT1H', 'PT24H', 'P3D', 'P7D'] as const;

const length = (iso: string): number => durationMs(iso) ?? 0;

const isWithin = (iso: string, { min, max }: DelayLimits): boolean =>
  length(iso) >= length(min) && length(iso) <= length(max);

/** The usual delays that the terms allow, with the terms' own default among them, shortest first. */
export function delayChoices(limits: DelayLimits & { default: string }): string[] {
  const allowed = usualDelays.filter((iso) => isWithin(iso, limits));
  const isUsual = allowed.some((iso) => length(iso) === length(limits.default));
  return isUsual ? allowed : [...allowed, limits.default].sort((a, b) => length(a) - length(b));
}

/** The choice that stands for the terms' default. */
export const defaultDelay = (limits: DelayLimits & { default: string }): ChosenDelay => ({
  choice: delayChoices(limits).find((iso) => length(iso) === length(limits.default)) ?? limits.default,
  count: '',
  unit: 'D',
});

/** The delay as the API takes it; undefined while the number is missing or is none. */
export function isoDelay({ choice, count, unit }: ChosenDelay): string | undefined {
  if (choice !== otherDelay) return choice;
  const digits = count.trim();
  if (!/^[1-9]\d{0,4}$/.test(digits)) return undefined;
  return unit === 'D' ? `P${digits}D` : `PT${digits}${unit}`;
}

export type DelayIssue = 'delay-missing' | 'delay-out-of-range';

export function delayIssue(chosen: ChosenDelay, limits: DelayLimits): DelayIssue | undefined {
  const iso = isoDelay(chosen);
  if (iso === undefined) return 'delay-missing';
  return isWithin(iso, limits) ? undefined : 'delay-out-of-range';
}
