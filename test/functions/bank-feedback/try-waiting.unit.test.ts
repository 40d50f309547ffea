import { expect, it } from 'vitest';
import type { Repayment } from '../../../adapters/dynamodb/debt-store.ts';
import type { WaitingEntry } from '../../../core/bank/waiting-entry.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { tryWaiting } from '../../../functions/bank-feedback/try-waiting.ts';
import { cents } from '../../../contract/money.ts';
import { localDate } from '../../../core/time.ts';
import { createdAt } from '../../support/payments.ts';

const waiting = (id: string, reason: WaitingEntry['reason'], entry: WaitingEntry['entry']): WaitingEntry => ({
  ...{ id, since: createdAt, reason, source: { file: 'ab', entry: 1 } },
  entry,
});
const repaid = (bankReference: string): WaitingEntry['entry'] => ({
  ...{ about: { kind: 'DEBT', merchantId: 'gite' }, word: 'PAID', amount: cents(-10_00) },
  bankReference,
});
const paid = (endToEndId: string): WaitingEntry['entry'] => ({
  ...{ about: { kind: 'TRANSFER', endToEndId }, word: 'PAID', amount: cents(10_00) },
});

it('what matches by now leaves the list, changed or known already, and the rest goes on waiting', async () => {
  const settled: string[] = [];
  const transfer = {
    ...{ status: 'EXPORTED', endToEndId: 'sent', merchantId: 'gite', net: cents(10_00) },
    ...{ exportDate: localDate('2026-06-08'), n: 1, postings: {} },
  } as unknown as Transfer;
  await tryWaiting({
    entries: {
      open: () =>
        Promise.resolve([
          waiting('recorded', 'REPAYMENT', repaid('VIR 1')),
          waiting('not recorded', 'REPAYMENT', repaid('VIR 2')),
          waiting('sent', 'UNKNOWN_REFERENCE', paid('sent')),
          waiting('not sent', 'UNKNOWN_REFERENCE', paid('not-sent')),
          waiting('not ours', 'NOT_OURS', paid('sent')),
        ]),
      settle: ({ id }) => Promise.resolve(void settled.push(id) as never),
    },
    transfers: {
      find: (id) => Promise.resolve(id === 'sent' ? transfer : undefined),
      change: () => Promise.resolve(true),
    },
    owners: () => Promise.resolve([]),
    published: { read: () => Promise.resolve(undefined) },
    repayment: (reference) =>
      Promise.resolve(reference === 'VIR 1' ? ({ merchantId: 'gite', amount: cents(10_00) } as Repayment) : undefined),
    now: () => createdAt,
  });
  expect(settled.sort()).toEqual(['recorded', 'sent']);
});
