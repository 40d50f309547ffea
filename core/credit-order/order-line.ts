import type { LineVerdict } from '../../contract/back-office/credit-order.ts';
import type { Cents } from '../../contract/money.ts';

/** What every line has, as far as it could be read. */
interface LineFacts {
  /** The row of the file, counted from 1 as a spreadsheet does. */
  row: number;
  /** The identifier masked: enough to recognise a typing error. */
  hint: string;
  amount?: Cents;
  label?: string;
}

/** A line as it was read: it names somebody by a hash, or says why it cannot be credited. No identifier is kept. */
export type ReadLine = LineFacts &
  ({ amount: Cents; identifierHash: string; verdict?: undefined } | { verdict: Exclude<LineVerdict, 'OK'> });

/** A line after the check. */
export type CheckedLine = LineFacts &
  (
    | { verdict: 'OK'; amount: Cents; clientId: string }
    /** `firstRow`: the row that names the same client. */
    | { verdict: Exclude<LineVerdict, 'OK'>; firstRow?: number }
  );
