import { cents, type Cents } from '../money.ts';

/** The settings of the batch; a stack may override each of them. Each export keeps a copy of those it was planned with. */
export interface ReimbursementSettings {
  /** A bank file holds at most this many transfers; more go to further files, each a message of its own. */
  transfersPerFile: number;
  /** One debit for the whole file on the debtor's statement, or one a transfer (`BtchBookg`). */
  batchBooking: boolean;
  /** A positive net below this is carried forward instead of transferred. */
  minimumTransfer: Cents;
}

export const defaultReimbursementSettings: ReimbursementSettings = {
  transfersPerFile: 10_000,
  batchBooking: true,
  minimumTransfer: cents(1),
};

/** @throws RangeError naming the setting that is out of its range, so that a bad deployment fails at once. */
export function checkReimbursementSettings(settings: ReimbursementSettings): ReimbursementSettings {
  const integerWithin = (name: string, value: number, min: number, max: number) => {
    if (!Number.isSafeInteger(value) || value < min || value > max) {
      throw new RangeError(`${name} must be an integer from ${min} to ${max}, got ${value}`);
    }
  };
  integerWithin('transfersPerFile', settings.transfersPerFile, 1, 100_000);
  integerWithin('minimumTransfer', settings.minimumTransfer, 1, 1_000_00);
  if (typeof settings.batchBooking !== 'boolean') throw new RangeError('batchBooking must be true or false');
  return settings;
}
