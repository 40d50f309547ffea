import { cents, type Cents } from '../money.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The commercial settings that decisions depend on; a stack may override each of them. Durations in milliseconds. */
export interface Terms {
  /** A request must be strictly above this amount. */
  amountFloor: Cents;
  /** A request may not exceed this amount. */
  amountCeiling: Cents;
  /** The time a client has for an immediate request: fixed, 3–15 minutes. */
  immediateDelayMs: number;
  /** The bounds and the default of the delay that a merchant chooses for a deferred request. */
  deferredDelayMs: { min: number; max: number; default: number };
  /** How long the client's funds stay held for the merchant to confirm: at most 14 days. */
  holdMs: number;
  extensionsMax: number;
  remindersMax: number;
  reminderIntervalMs: number;
  /** Business days between the validation and the transfer. */
  leadBusinessDays: number;
}

/** The limits of `leadBusinessDays`. */
const leadBusinessDaysMin = 5;
export const leadBusinessDaysMax = 30;

export const defaultTerms: Terms = {
  amountFloor: cents(20_00),
  amountCeiling: cents(9_999_99),
  immediateDelayMs: 10 * minuteMs,
  deferredDelayMs: { min: 15 * minuteMs, max: 28 * dayMs, default: 72 * hourMs },
  holdMs: 6 * dayMs,
  extensionsMax: 3,
  remindersMax: 5,
  reminderIntervalMs: minuteMs,
  leadBusinessDays: 5,
};

/** @throws RangeError naming the setting that is out of its range, so that a bad deployment fails at once. */
export function checkTerms(terms: Terms): Terms {
  const within = (name: string, value: number, min: number, max: number) => {
    if (!(value >= min && value <= max))
      throw new RangeError(`${name} must be between ${min} and ${max}, got ${value}`);
  };
  within('amountFloor', terms.amountFloor, 0, terms.amountCeiling);
  within('immediateDelayMs', terms.immediateDelayMs, 3 * minuteMs, 15 * minuteMs);
  within('deferredDelayMs.min', terms.deferredDelayMs.min, minuteMs, terms.deferredDelayMs.max);
  within('deferredDelayMs.max', terms.deferredDelayMs.max, terms.deferredDelayMs.min, 28 * dayMs);
  within(
    'deferredDelayMs.default',
    terms.deferredDelayMs.default,
    terms.deferredDelayMs.min,
    terms.deferredDelayMs.max,
  );
  within('holdMs', terms.holdMs, hourMs, 14 * dayMs);
  within('leadBusinessDays', terms.leadBusinessDays, leadBusinessDaysMin, leadBusinessDaysMax);
  return terms;
}
