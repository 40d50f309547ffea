import { add, zero, type Cents } from '../../contract/money.ts';

/** The sums of an export or of a part of it. gross − fee + carriedIn = net + carriedForward. */
export interface ExportTotals {
  /** Payments captured and not voided. */
  paymentCount: number;
  refundCount: number;
  transferCount: number;
  /** Merchants whose amount goes to a later export: negative, below the minimum, or withheld. */
  carriedCount: number;
  /** Of these, merchants without a valid account, paused or blocked. */
  withheldCount: number;
  /** Captures less refunds. */
  gross: Cents;
  fee: Cents;
  /** What earlier exports carried forward to this one. */
  carriedIn: Cents;
  /** The sum of the transfers. */
  net: Cents;
  carriedForward: Cents;
  /** Of what is carried forward, the part of the merchants that were withheld. Exports of earlier releases do not say. */
  withheld?: Cents;
}

export const noTotals: ExportTotals = {
  paymentCount: 0,
  refundCount: 0,
  transferCount: 0,
  carriedCount: 0,
  withheldCount: 0,
  gross: zero,
  fee: zero,
  carriedIn: zero,
  net: zero,
  carriedForward: zero,
  withheld: zero,
};

export function addTotals(a: ExportTotals, b: ExportTotals): ExportTotals {
  return {
    paymentCount: a.paymentCount + b.paymentCount,
    refundCount: a.refundCount + b.refundCount,
    transferCount: a.transferCount + b.transferCount,
    carriedCount: a.carriedCount + b.carriedCount,
    withheldCount: a.withheldCount + b.withheldCount,
    gross: add(a.gross, b.gross),
    fee: add(a.fee, b.fee),
    carriedIn: add(a.carriedIn, b.carriedIn),
    net: add(a.net, b.net),
    carriedForward: add(a.carriedForward, b.carriedForward),
    ...(a.withheld !== undefined && b.withheld !== undefined && { withheld: add(a.withheld, b.withheld) }),
  };
}
