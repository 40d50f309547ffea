import type { JournalRecord } from '../ledger/journal.ts';
import type { Payment } from '../payment/payment.ts';
import type { Wallet } from '../wallet.ts';
import { entryOf } from './entry-of.ts';
import { addMarks, markOfPayment, markOfRecord } from './facts.ts';
import type { Find } from './finding.ts';

/** What is kept of a client while the tables pass by: a few numbers, whatever the history. */
interface ClientTally {
  available: number;
  held: number;
  recordMark: number;
  paymentMark: number;
  awaitingMerchant: number;
  credited: number;
  reversed: number;
  wallet?: { available: number; held: number };
}

/** Compares each client's wallet and payments with the journal. */
export function clientBooks(find: Find) {
  const clients = new Map<string, ClientTally>();
  const clientOf = (id: string) =>
    entryOf(clients, id, {
      available: 0,
      held: 0,
      recordMark: 0,
      paymentMark: 0,
      awaitingMerchant: 0,
      credited: 0,
      reversed: 0,
    });

  return {
    takeRecord(record: JournalRecord): void {
      if (record.clientId === undefined) return;
      const client = clientOf(record.clientId);
      client.available += record.postings['client:available'] ?? 0;
      client.held += record.postings['client:held'] ?? 0;
      client.recordMark = addMarks(client.recordMark, markOfRecord(record));
      if (record.kind === 'CREDIT') client.credited += record.amount;
      if (record.kind === 'CREDIT_REVERSAL') client.reversed += record.amount;
    },

    takeWallet({ clientId, available, held, holds }: Wallet): void {
      clientOf(clientId).wallet = { available, held };
      if (available < 0 || held < 0) find('wallet-negative', clientId, 0, Math.min(available, held));
      const listed = Object.values(holds).reduce((sum, { amount }) => sum + amount, 0);
      if (listed !== held) find('wallet-holds-differ', clientId, listed, held);
    },

    takePayment(payment: Payment): void {
      const client = clientOf(payment.clientId);
      client.paymentMark = addMarks(client.paymentMark, markOfPayment(payment));
      if (payment.status === 'AWAITING_MERCHANT') client.awaitingMerchant += payment.authorisedAmount;
      const authorised = 'authorisedAmount' in payment ? payment.authorisedAmount : undefined;
      const captured = 'capturedAmount' in payment ? payment.capturedAmount : undefined;
      if (!isWithin(authorised, payment.amount)) {
        find('payment-amounts-wrong', payment.id, payment.amount, authorised);
      }
      if (!isWithin(captured, authorised)) find('payment-amounts-wrong', payment.id, authorised, captured);
    },

    /** After the last item. @returns the number of clients */
    close(): number {
      for (const [id, { wallet, ...client }] of clients) {
        if (!wallet) find('wallet-missing', id);
        else {
          const { available, held } = wallet;
          if (available !== client.available) find('wallet-differs-from-journal', id, client.available, available);
          if (held !== client.held) find('wallet-differs-from-journal', id, client.held, held);
          if (held !== client.awaitingMerchant) find('wallet-differs-from-payments', id, client.awaitingMerchant, held);
        }
        if (client.reversed > client.credited) find('credits-over-reversed', id, client.credited, client.reversed);
        // The fingerprints mean nothing by themselves: they show only that two audits found the same difference.
        if (client.recordMark !== client.paymentMark) {
          find('payments-differ-from-journal', id, client.paymentMark, client.recordMark);
        }
      }
      return clients.size;
    },
  };
}

/** 0 < amount ≤ limit, for an amount that there is. */
const isWithin = (amount: number | undefined, limit: number | undefined): boolean =>
  amount === undefined || (amount > 0 && limit !== undefined && amount <= limit);
