import type { MerchantRecord } from '../ledger/journal.ts';
import type { TransferRecord } from '../ledger/transfer-record.ts';
import { transitAccounts, type Transfer } from '../reimbursement/outcome.ts';
import { isInTransit } from '../transfer/transfer-state.ts';
import type { Find } from './finding.ts';
import type { Statements } from './statements.ts';

type Postings = MerchantRecord['postings'] | Transfer['postings'];

/** Compares where each transfer stands with what was posted of it, and its changes with their records. */
export function transferBooks(statements: Statements, find: Find) {
  const code = 'transfers-differ-from-journal';
  const inTransit = (postings: Postings): number =>
    transitAccounts.reduce((total, account) => total + (postings[account] ?? 0), 0);
  const atBank = (postings: Postings): number => ('bank' in postings ? (postings.bank ?? 0) : 0);
  const post = (endToEndId: string, postings: Postings) => {
    statements.sum('actual', code, `${endToEndId} transit`, inTransit(postings));
    statements.sum('actual', code, `${endToEndId} bank`, atBank(postings));
  };
  const change = (side: 'expected' | 'actual', endToEndId: string, version: number) =>
    statements.fact(side, 'transfer-changes-differ', `${endToEndId}/${version}`, { version });

  return {
    /** A line that failed names the one transfer that did. */
    takeLine({ postings, paysAgain: [endToEndId] = [] }: MerchantRecord): void {
      if (endToEndId !== undefined) post(endToEndId, postings);
    },

    takeTransfer(transfer: Transfer): void {
      const { endToEndId, net, postings, status, version = 0 } = transfer;
      post(endToEndId, postings);
      if (isInTransit(transfer)) statements.sum('expected', code, `${endToEndId} transit`, net);
      if (status === 'PAID') statements.sum('expected', code, `${endToEndId} bank`, net);
      if ((status === 'EXPORTED') !== (version === 0))
        find('transfer-changes-differ', `${endToEndId} ${status}`, 0, version);
      for (let n = 1; n <= version; n += 1) change('expected', endToEndId, n);
    },

    takeChange({ endToEndId, version, amount, postings }: TransferRecord): void {
      const moved = atBank(postings);
      if (moved + inTransit(postings) !== 0 || (moved !== 0 && moved !== amount)) {
        find('postings-wrong', endToEndId, amount, moved);
      }
      post(endToEndId, postings);
      change('actual', endToEndId, version);
    },
  };
}
