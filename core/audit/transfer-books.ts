import type { MerchantRecord } from '../ledger/journal.ts';
import type { TransferRecord } from '../ledger/transfer-record.ts';
import { transitAccounts, type Transfer } from '../reimbursement/outcome.ts';
import { endToEndParts } from '../reimbursement/references.ts';
import { isInTransit } from '../transfer/transfer-state.ts';
import { entryOf } from './entry-of.ts';
import { addMarks, markOfChange } from './facts.ts';
import type { Find } from './finding.ts';

interface TransferTally {
  /** As the postings say. */
  inTransit: number;
  atBank: number;
  /** As the states of the transfers say. */
  underway: number;
  paid: number;
  /** Of the records, and of what the transfers say that there was. */
  recorded: number;
  changed: number;
}

/** Compares where each merchant's transfers stand with what was posted of them: a few numbers for each merchant. */
export function transferBooks(find: Find) {
  const merchants = new Map<string, TransferTally>();
  const tallyOf = (merchantId: string) =>
    entryOf(merchants, merchantId, { inTransit: 0, atBank: 0, underway: 0, paid: 0, recorded: 0, changed: 0 });
  const post = (tally: TransferTally, postings: MerchantRecord['postings'] | Transfer['postings']) => {
    for (const account of transitAccounts) tally.inTransit += postings[account] ?? 0;
    if ('bank' in postings) tally.atBank += postings.bank ?? 0;
  };

  return {
    takeLine({ merchantId, postings }: MerchantRecord): void {
      post(tallyOf(merchantId), postings);
    },

    takeTransfer(transfer: Transfer): void {
      const tally = tallyOf(transfer.merchantId);
      post(tally, transfer.postings);
      if (isInTransit(transfer)) tally.underway += transfer.net;
      if (transfer.status === 'PAID') tally.paid += transfer.net;
      const { endToEndId, version = 0 } = transfer;
      if (!isNamedRightly(transfer))
        find('transfer-misnamed', `${transfer.merchantId} ${transfer.exportDate}#${transfer.n}`);
      for (let change = 1; change <= version; change += 1) {
        tally.changed = addMarks(tally.changed, markOfChange(endToEndId, change));
      }
    },

    takeChange(record: TransferRecord): void {
      const { endToEndId, version, amount, postings } = record;
      const merchantId = endToEndParts(endToEndId)?.merchantId ?? endToEndId;
      const tally = tallyOf(merchantId);
      const moved = postings.bank ?? 0;
      const left = transitAccounts.reduce((sum, account) => sum + (postings[account] ?? 0), 0);
      if (moved + left !== 0 || (moved !== 0 && moved !== amount)) find('postings-wrong', endToEndId, amount, moved);
      post(tally, postings);
      tally.recorded = addMarks(tally.recorded, markOfChange(endToEndId, version));
    },

    /** After the last item. */
    close(): void {
      for (const [id, { inTransit, atBank, underway, paid, recorded, changed }] of merchants) {
        if (inTransit !== underway) find('transfers-differ-from-journal', id, underway, inTransit);
        if (atBank !== paid) find('transfers-differ-from-journal', id, paid, atBank);
        // The fingerprints mean nothing by themselves: they show only that two audits found the same difference.
        if (recorded !== changed) find('transfer-changes-differ', id, changed, recorded);
      }
    },
  };
}

function isNamedRightly({ endToEndId, merchantId, exportDate, n }: Transfer): boolean {
  const named = endToEndParts(endToEndId);
  return named?.merchantId === merchantId && named.exportDate === exportDate && named.n === n;
}
