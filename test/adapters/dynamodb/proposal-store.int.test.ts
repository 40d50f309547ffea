import { beforeEach, expect, it } from 'vitest';
import { proposalStore, type ProposalStore } from '../../../adapters/dynamodb/proposal-store.ts';
import { openProposal, type Proposal, type ProposalIn } from '../../../core/proposal/proposal.ts';
import { anOperation, recordedActs } from '../../support/operations.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let proposals: ProposalStore;

const wanted = {
  ...{ kind: 'COMMISSION' as const, change: { commissionBps: 250 }, about: { kind: 'MERCHANT' as const, id: 'gite' } },
  ...{ from: {}, to: {}, reason: 'Convention', evidence: 'C-12' },
};
const proposal = (id: string, minutes = 0, requestHash = 'hash'): ProposalIn<'OPEN'> =>
  openProposal(id, wanted, { by: 'ops', at: later(minutes * minute) }, requestHash);
const withdrawn = ({ status: _, ...before }: ProposalIn<'OPEN'>, by: string): Proposal => ({
  ...{ ...before, version: before.version + 1, status: 'WITHDRAWN', withdrawn: { by, at: createdAt } },
});

beforeEach(async () => {
  tables = await db.freshTables();
  proposals = proposalStore(db.documents, tables.orders, tables.operations);
});

it('is made once; what its id names is the answer to a second one', async () => {
  expect(await proposals.create(proposal('one'), anOperation())).toEqual({ created: true });
  expect(await proposals.create(proposal('one', 1, 'other'), anOperation())).toEqual({
    created: false,
    existing: proposal('one'),
  });
  expect(await proposals.create(proposal('two'), anOperation())).toEqual({ created: true });
  expect(await proposals.find('one')).toEqual(proposal('one'));
  expect(await recordedActs(db.documents, tables)).toHaveLength(2);
});

it('changes from what was read alone, and waits no more then', async () => {
  await proposals.create(proposal('one'), anOperation());
  expect(await proposals.save(proposal('one'), withdrawn(proposal('one'), 'ops'), anOperation())).toBe(true);
  expect(await proposals.save(proposal('one'), withdrawn(proposal('one'), 'ops-2'), anOperation())).toBe(false);
  const after = withdrawn(proposal('one'), 'ops');
  expect(await proposals.find('one')).toEqual(after);
  expect((await proposals.list({ which: 'open', limit: 10 })).items).toEqual([]);
  expect((await proposals.list({ which: 'all', limit: 10 })).items).toEqual([after]);
});

it('are listed with the newest first, and wait with the oldest first', async () => {
  for (const [id, minutes] of [
    ['y', 0],
    ['z', 0],
    ['a', 1],
  ] as const)
    await proposals.create(proposal(id, minutes), anOperation());
  const first = await proposals.list({ which: 'open', limit: 2 });
  expect(first.items.map(({ id }) => id)).toEqual(['a', 'z']);
  const second = await proposals.list({ which: 'open', limit: 2, before: first.next });
  expect(second.items.map(({ id }) => id)).toEqual(['y']);
  expect((await proposals.waiting(2)).items.map(({ id }) => id)).toEqual(['y', 'z']);
});
