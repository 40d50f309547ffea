import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../contract/duration.ts';
import type { BackOfficeRole } from '../../../../contract/back-office/rights.ts';
import type { WorkList } from '../../../../contract/back-office/work.ts';
import { cents, zero } from '../../../../contract/money.ts';
import { proposalLimits, workLimits } from '../../../../contract/settings/limits.ts';
import type { Finding } from '../../../../core/audit/finding.ts';
import type { Debt } from '../../../../core/reimbursement/debt.ts';
import { caseOf, ownedBy } from '../../../../core/reimbursement/debt-case.ts';
import { derivedId } from '../../../../core/ids.ts';
import { addMs, localDate } from '../../../../core/time.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { proposedAmong } from '../../../../functions/back-office-api/work/proposed-among.ts';
import { getWorkList, listWork } from '../../../../functions/back-office-api/work/read-work.ts';
import { takeWork } from '../../../../functions/back-office-api/work/take-work.ts';
import { markAddress } from '../../../../functions/on-mail-event/mark-address.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { anOperation, recordedActs } from '../../../support/operations.ts';
import { createdAt } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;
beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
});

const everything: readonly BackOfficeRole[] = ['ops', 'ops-approver', 'finance', 'finance-approver'];
interface Listed {
  id: string;
  since: string;
  about: object;
  facts: Record<string, unknown>;
}
async function listed(list: WorkList, { now = createdAt, on = world }: { now?: typeof createdAt; on?: object } = {}) {
  const call = aCall<'getWorkList'>({ caller: 'ops', roles: everything, now, params: { list } });
  return ((await getWorkList(call, on as BackOfficeWorld)) as { body: { items: Listed[] } }).body.items;
}

describe('work', () => {
  it('is counted in the lists that the role sees, and refused in the others', async () => {
    const listsOf = async (roles: readonly BackOfficeRole[]) => {
      const reply = (await listWork(aCall({ roles }), world)) as { body: { items: { list: string; count: number }[] } };
      return reply.body.items.map(({ list, count }) => `${list} ${count}`);
    };
    expect(await listsOf(['support'])).toEqual(['applications 0', 'mails 0', 'reports 0']);
    expect(await listsOf(['finance'])).toHaveLength(10);
    const call = aCall<'getWorkList'>({ roles: ['support'], params: { list: 'transfers' } });
    expect(await getWorkList(call, world)).toEqual({ refusal: { code: 'right-missing' } });
  });

  it('that waits for a second person is listed until it has expired', async () => {
    const client = { name: 'Marie', identifiers: ['10003377487'], email: 'marie@example.fr' };
    await createClient(aCall({ caller: 'ops', idempotencyKey: 'marie', body: client }), world);
    const amount = { value: proposalLimits.creditAloneMax + 1, currency: 'EUR' as const };
    const body = {
      kind: 'WALLET_CREDIT' as const,
      change: { clientIdentifier: '10003377487', amount },
      reason: 'Dotation',
      evidence: 'Dossier 12',
    };
    await proposeOperation(
      aCall({ caller: 'finance', roles: ['finance'], idempotencyKey: 'credit', body, now: createdAt }),
      world,
    );
    expect(await listed('proposals')).toMatchObject([
      { about: { kind: 'PROPOSAL' }, facts: { kind: 'WALLET_CREDIT', proposedBy: 'finance' } },
    ]);
    expect(await listed('proposals', { now: addMs(createdAt, proposalLimits.openMs) })).toEqual([]);
  });

  it('that the audit found stands since it was first found, until it is found no more', async () => {
    const wrong: Finding = { code: 'wallet-differs-from-journal', subject: 'client-1', expected: 100, actual: 90 };
    const other: Finding = { code: 'due-line-missed', subject: 'payment-1' };
    await world.findings.replace([wrong], createdAt);
    const nextDay = addMs(createdAt, DAY_MS);
    await world.findings.replace([other, { ...wrong, actual: 80 }], nextDay);
    expect(await listed('findings', { now: nextDay })).toMatchObject([
      { since: '2026-04-30T09:00:00Z', facts: { code: 'wallet-differs-from-journal', expected: 100, actual: 80 } },
      { since: '2026-05-01T09:00:00Z', facts: { code: 'due-line-missed', subject: 'payment-1' } },
    ]);
    await world.findings.replace([other], nextDay);
    expect(await listed('findings')).toHaveLength(1);
  });

  it('is a mailbox that a mail came back from, once, for a month', async () => {
    await world.directory.createMerchant(aMerchant, anOperation());
    const tags = { audience: ['MERCHANT'], recipient: [aMerchant.id] };
    const detail = {
      eventType: 'Bounce',
      mail: { destination: ['contact@cimes.example'], tags },
      bounce: { bounceType: 'Permanent' },
    };
    const event = { detail } as unknown as Parameters<typeof markAddress>[0];
    await markAddress(event, createdAt, world);
    await markAddress(event, addMs(createdAt, 1_000), world);
    const [item, ...more] = await listed('mails');
    expect(more).toEqual([]);
    expect(item).toMatchObject({ since: '2026-04-30T09:00:00Z', facts: { audience: 'MERCHANT', because: 'BOUNCED' } });
    expect(JSON.stringify(item)).not.toContain('contact@');

    const taking = { caller: 'support', roles: ['support'] as const, params: { list: 'mails' as const, id: item!.id } };
    expect(await takeWork(aCall(taking), world)).toEqual({ body: undefined });
    expect(await recordedActs(db.documents, tables)).toContainEqual(['WORK_TAKEN', 'support', aMerchant.id]);
    expect(await listed('mails', { now: addMs(createdAt, workLimits.cameBackShownMs + 2_000) })).toEqual([]);
  });

  it('is the mailbox of an owner, which leads to that person, and not to an establishment that there is not', async () => {
    await world.directory.createMerchant(aMerchant, anOperation());
    const partner = derivedId('member', 'partner');
    await world.mails.markDead(
      { audience: 'MERCHANT', recipientId: partner },
      { addressHash: 'h', because: 'COMPLAINED', at: createdAt },
    );
    expect(await listed('mails')).toEqual([
      {
        id: `MERCHANT.${partner}`,
        since: '2026-04-30T09:00:00Z',
        about: { kind: 'MEMBER', id: partner },
        facts: { audience: 'MEMBER', because: 'COMPLAINED' },
      },
    ]);
  });

  it('is what clients report, oldest first, with how many there are of the merchant', async () => {
    await world.directory.createMerchant(aMerchant, anOperation());
    const report = (paymentId: string, at: number, merchantId = aMerchant.id) =>
      world.reports.add({ paymentId, merchantId, at: addMs(createdAt, at) });
    const [first, second, other] = ['a', 'b', 'c'].map((letter) => letter.repeat(26)) as [string, string, string];
    await report(second, 2_000);
    await report(first, 1_000);
    await report(other, 3_000, 'gone');
    // Once more is the same report.
    await report(first, 9_000);
    const now = addMs(createdAt, DAY_MS);
    expect(
      (await listed('reports', { now })).map(({ about, facts }) => [about, facts['tradeName'], facts['count']]),
    ).toEqual([
      [{ kind: 'PAYMENT', id: first }, aMerchant.tradeName, 2],
      [{ kind: 'PAYMENT', id: second }, aMerchant.tradeName, 2],
      [{ kind: 'PAYMENT', id: other }, 'gone', 1],
    ]);
    const taking = {
      caller: 'support',
      roles: ['support'] as const,
      now,
      params: { list: 'reports' as const, id: first },
    };
    expect(await takeWork(aCall(taking), world)).toEqual({ body: undefined });
    expect(await recordedActs(db.documents, tables)).toContainEqual(['WORK_TAKEN', 'support', first]);
    expect(await listed('reports', { now: addMs(createdAt, workLimits.reportShownMs + 5_000) })).toEqual([]);
  });

  it('is a sum that the last export did not transfer', async () => {
    const exportDate = localDate('2026-04-30');
    const sums = { paymentCount: 1, refundCount: 0, gross: cents(5_00), fee: zero, carried: zero, net: cents(5_00) };
    await world.directory.createMerchant(aMerchant, anOperation());
    const ofMerchant = { ...sums, merchantId: aMerchant.id, exportDate };
    await world.outcomes.put({ ...ofMerchant, kind: 'WITHHELD', reason: 'PAUSED' });
    await world.outcomes.put({ ...ofMerchant, merchantId: 'other', kind: 'TRANSFER', n: 1, endToEndId: 'e' });
    const on = { ...world, exports: { progress: () => Promise.resolve({ latest: { exportDate } }) } };
    expect((await listed('transfers', { on })).map(({ id, facts }) => [id, facts['reason'], facts['net']])).toEqual([
      [`WITHHELD.${aMerchant.id}`, 'PAUSED', 5_00],
    ]);
  });

  it('is what a merchant owes us, oldest first, with its age and who looks after it', async () => {
    await world.directory.createMerchant(aMerchant, anOperation());
    const owes = (net: number, since: string): Debt => ({ net: cents(net), since: localDate(since) });
    const shards = new Map([
      [3, new Map([[aMerchant.id, owes(-20_00, '2026-04-02')]])],
      [5, new Map([['older', owes(-5_00, '2026-03-31')]])],
    ]);
    const on = {
      ...world,
      ledger: { debts: (shard: number) => Promise.resolve(shards.get(shard) ?? new Map()) },
    };
    const before = caseOf(aMerchant.id, localDate('2026-04-02'), undefined);
    await world.debts.change(before, ownedBy(before, { by: 'finance', at: createdAt }), anOperation());

    expect(await listed('debts', { on })).toEqual([
      {
        id: 'older',
        since: '2026-03-31T00:00:00Z',
        about: { kind: 'MERCHANT', id: 'older' },
        facts: { tradeName: 'older', amount: 5_00, ageDays: 30 },
      },
      {
        id: aMerchant.id,
        since: '2026-04-02T00:00:00Z',
        about: { kind: 'MERCHANT', id: aMerchant.id },
        facts: { tradeName: aMerchant.tradeName, amount: 20_00, ageDays: 28 },
        taken: { by: 'finance', at: '2026-04-30T09:00:00Z' },
      },
    ]);
  });
});

describe('those that wait among the newest', () => {
  const proposed = (id: number) => ({
    id,
    status: id % 2 === 0 ? 'PROPOSED' : 'DONE',
    proposed: { by: 'a', at: createdAt },
  });
  const pagesOf = (count: number) => (_limit: number, before?: string) => {
    const page = Number(before ?? 0);
    const next = page + 1 < count ? String(page + 1) : undefined;
    return Promise.resolve({ items: [proposed(2 * page), proposed(2 * page + 1)], next });
  };

  it('are found page by page and told oldest first; of more pages than are looked through it says so', async () => {
    const found = await proposedAmong(pagesOf(3));
    expect([found.proposed.map(({ id }) => id), found.hasMore]).toEqual([[4, 2, 0], false]);
    const many = await proposedAmong(pagesOf(workLimits.pagesLookedThrough + 1));
    expect([many.proposed.length, many.hasMore]).toEqual([workLimits.pagesLookedThrough, true]);
  });
});
