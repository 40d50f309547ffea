import { lineCreditId } from '../credit-order/credit-order.ts';
import { isMerchantRecord, type JournalRecord } from '../ledger/journal.ts';
import type { OperationRecord } from '../operations/operation.ts';
import type { Approvals } from './approvals.ts';
import type { Find } from './finding.ts';
import type { Statements } from './statements.ts';

/**
 * Vouchers come into a wallet, and wrong ones out of it, by somebody's act: each credit by hand and each reversal has its record
 * of operation, each credit by file its order that two people have released. Two wallets are joined by a merge alone.
 *
 * @param byOrder what each order has credited so far, in cents
 */
export function creditsByPeople(
  statements: Statements,
  find: Find,
  approvals: Approvals,
  byOrder: Record<string, number>,
) {
  const code = 'credit-unexplained';
  return {
    /** All of them before the first record of the journal. */
    takeOperation({ act, about, to = {} }: OperationRecord): void {
      const amount = Number(to['amount']);
      if (act === 'WALLET_CREDITED') {
        const clientId = approvals.keptOf(about.id);
        statements.fact('expected', code, String(to['credit'] ?? to['proposal']), { clientId, amount });
      }
      if (act === 'CREDIT_REVERSED') {
        statements.fact('expected', code, `${to['credit']} ${to['reversal']}`, { amount });
      }
    },

    takeRecord(record: JournalRecord): void {
      if (isMerchantRecord(record)) return;
      const { kind, clientId, creditId, amount, order, at, mergeId, otherClientId } = record;
      const since = approvals.since();
      // What is older than the journal of operations has no record in it.
      const isOlder = since === undefined || at < since;
      if (kind === 'CREDIT' && order) {
        const { releasedAt } = approvals.order(order.id);
        const isOfOrder =
          creditId === lineCreditId(order.id, order.row) && releasedAt !== undefined && releasedAt <= at;
        byOrder[order.id] = (byOrder[order.id] ?? 0) + amount;
        if (!isOlder && !isOfOrder) find(code, `${creditId} ${order.id}/${order.row}`, 0, amount);
      } else if (kind === 'CREDIT' && !isOlder) {
        statements.fact('actual', code, `${creditId}`, { clientId: approvals.keptOf(clientId), amount });
      } else if (kind === 'CREDIT_REVERSAL' && !isOlder) {
        statements.fact('actual', code, `${creditId} ${record.reversalId}`, { amount });
      } else if (kind === 'MERGE_OUT' || kind === 'MERGE_IN') {
        statements.sum(kind === 'MERGE_OUT' ? 'expected' : 'actual', 'merges-differ', `${mergeId}`, amount);
        const isOnePerson = approvals.keptOf(clientId) === approvals.keptOf(`${otherClientId}`);
        if (!isOlder && !isOnePerson) find('merge-unexplained', `${mergeId} ${kind}`, 0, amount);
      }
    },

    /** After the last item. */
    close(): void {
      for (const [id, credited] of Object.entries(byOrder)) {
        const { fundingAmount = Infinity } = approvals.order(id);
        if (credited > fundingAmount) find(code, id, fundingAmount, credited);
      }
    },
  };
}
