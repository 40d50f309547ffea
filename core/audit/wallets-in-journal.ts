import type { JournalRecord } from '../ledger/journal.ts';
import type { Payment } from '../payment/payment.ts';
import type { Wallet } from '../wallet.ts';
import type { Find } from './finding.ts';
import type { Statements } from './statements.ts';

/** A wallet has what the journal says, and sets aside what is promised to merchants. A wallet that is gone has nothing. */
export function walletsInJournal(statements: Statements, find: Find) {
  const journal = 'wallet-differs-from-journal';
  return {
    takeRecord({ clientId, postings }: JournalRecord): void {
      if (clientId === undefined) return;
      statements.sum('expected', journal, `${clientId} available`, postings['client:available'] ?? 0);
      statements.sum('expected', journal, `${clientId} held`, postings['client:held'] ?? 0);
    },

    takeWallet({ clientId, available, held, holds }: Wallet): void {
      statements.sum('actual', journal, `${clientId} available`, available);
      statements.sum('actual', journal, `${clientId} held`, held);
      if (available < 0 || held < 0) find('wallet-negative', clientId, 0, Math.min(available, held));
      let listed = 0;
      for (const [paymentId, { amount }] of Object.entries(holds)) {
        listed += amount;
        statements.sum('actual', 'wallet-differs-from-payments', `${clientId} ${paymentId}`, amount);
      }
      if (listed !== held) find('wallet-holds-differ', clientId, listed, held);
    },

    takePayment(payment: Payment): void {
      if (payment.status !== 'AWAITING_MERCHANT') return;
      const { id, clientId, authorisedAmount } = payment;
      statements.sum('expected', 'wallet-differs-from-payments', `${clientId} ${id}`, authorisedAmount);
    },
  };
}
