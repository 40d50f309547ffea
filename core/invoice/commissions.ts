import { add, negate, zero } from '../../contract/money.ts';
import type { LedgerRow } from '../reimbursement/ledger-csv.ts';
import type { Commission } from './invoice.ts';

const none: Commission = { paymentCount: 0, charged: zero, refundCount: 0, givenBack: zero };

/** Commissions by merchant, added up from rows of the ledgers of a month. */
export function commissions() {
  const byMerchant = new Map<string, Commission>();
  return {
    take({ record, merchantId, fee }: LedgerRow): void {
      if (record !== 'CAPTURE' && record !== 'REFUND') return;
      const before = byMerchant.get(merchantId) ?? none;
      byMerchant.set(
        merchantId,
        record === 'CAPTURE'
          ? { ...before, paymentCount: before.paymentCount + 1, charged: add(before.charged, fee) }
          : { ...before, refundCount: before.refundCount + 1, givenBack: add(before.givenBack, negate(fee)) },
      );
    },

    /** In the order of the merchants' ids; those of whom nothing is taken in all are left out. */
    due: (): [merchantId: string, Commission][] =>
      [...byMerchant]
        .filter(([, { charged, givenBack }]) => charged !== givenBack)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
