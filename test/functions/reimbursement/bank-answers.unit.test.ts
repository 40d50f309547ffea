import { beforeEach, describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { nextSettlementDay } from '../../../core/calendar/business-days.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { addDays, localDate, parisDate, type Instant, type LocalDate } from '../../../core/time.ts';
import { toEvent, type BankAnswer } from '../../../core/transfer/transfer-change.ts';
import { tellTransfer } from '../../../functions/use-cases/tell-transfer.ts';
import { auditOf } from '../../support/audit-of.ts';
import { faults } from '../../support/faults.ts';
import { itInWhole } from '../../support/matrix.ts';
import { withBackOffice } from '../../support/back-office-world.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { randomSequence } from '../../../local/demo-data/random-sequence.ts';
import { setPayoutTerms } from '../../support/set-payout-terms.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let world: World;
beforeEach(async () => {
  world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.enrol(canyon, { iban: 'FR1420041010050500013M02606' });
});

const audit = () => auditOf(world);
const source = { kind: 'PROPOSAL', id: 'p' } as const;
const tell = ({ endToEndId }: Transfer, answer: BankAnswer, at: Instant, transfers = world.transfers) =>
  tellTransfer(transfers, endToEndId, { event: toEvent(answer, nextSettlementDay(parisDate(at))), at, source });
const transfersOf = async (merchantId: string) => (await world.exports.transfers(merchantId, 100)).transfers;
const newest = async (merchantId: string): Promise<Transfer> => (await transfersOf(merchantId))[0]!;
const failed = (kind: 'REJECTED' | 'RETURNED', code: string, level: 'FILE' | 'TRANSFER' = 'TRANSFER'): BankAnswer => ({
  kind,
  failure: { level, code },
});

/** Paid on Monday 1 June, so exported on Monday the 8th. */
async function exported(amount = 50_00): Promise<Transfer> {
  await world.pay(gite, amount, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
  return newest(gite);
}

describe('a transfer', () => {
  it('that the bank has paid is at the bank, and no longer on its way', async () => {
    await tell(await exported(), { kind: 'PAID' }, noon('2026-06-08'));

    expect(await newest(gite)).toMatchObject({ status: 'PAID', version: 1 });
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, bank: 50_00, 'merchant:owed': 0 } });
  });

  it('that was rejected for a technical reason goes out again with what is due next, under a new id', async () => {
    await world.pay(gite, 30_00, noon('2026-06-02'));
    const first = await exported();
    await tell(first, failed('REJECTED', 'TM01'), noon('2026-06-08'));
    await world.runBatch(morning('2026-06-09'));

    const again = await newest(gite);
    expect(again).toMatchObject({ n: 2, net: 80_00, carried: 50_00, paysAgain: [first.endToEndId] });
    expect(again.endToEndId).not.toBe(first.endToEndId);
    expect(await world.transfers.find(first.endToEndId)).toMatchObject({
      status: 'REISSUED',
      reissuedAs: again.endToEndId,
    });
    expect(world.file('2026-06-09', 'ledger.csv')).toContain(`REJECTION,2026-06-09,${gite}`);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 80_00, 'merchant:owed': 0 } });
  });

  it('that came back is owed again, though nobody has told that it was paid', async () => {
    await tell(await exported(), failed('RETURNED', 'MS03'), noon('2026-06-09'));

    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, bank: 0, 'merchant:owed': 50_00 } });
  });

  it('that came back to a merchant who owes as much is netted: it is not owed any more, and stays so', async () => {
    const payment = await world.pay(gite, 50_00, noon('2026-06-01'));
    await world.runBatch(morning('2026-06-08'));
    const returned = failed('RETURNED', 'MS03');
    await tell(await newest(gite), returned, noon('2026-06-08'));
    await world.refund(payment, noon('2026-06-08'), true);
    await world.runBatch(morning('2026-06-09'));

    const netted = await newest(gite);
    expect(netted).toMatchObject({ status: 'NETTED', nettedOn: '2026-06-09', wasPaid: true });
    // What the bank says once more is nothing new.
    await tell(netted, returned, noon('2026-06-10'));
    await world.runBatch(morning('2026-06-10'));
    expect(await transfersOf(gite)).toEqual([netted]);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, bank: 0, 'merchant:owed': 0 } });
  });

  it('to an account that the bank refuses is withheld day by day, until there is another account', async () => {
    await tell(await exported(), failed('REJECTED', 'AC04'), noon('2026-06-08'));
    await world.runBatch(morning('2026-06-09'));
    expect(await world.outcomes.find(localDate('2026-06-09'), gite)).toMatchObject({
      kind: 'WITHHELD',
      reason: 'ACCOUNT_TO_CHECK',
    });

    await setPayoutTerms(db.documents, world.tables, gite, { iban: 'DE89370400440532013000' });
    await world.runBatch(morning('2026-06-10'));

    expect(await newest(gite)).toMatchObject({ n: 2, net: 50_00, exportDate: '2026-06-10' });
    expect((await transfersOf(gite)).map(({ status }) => status)).toEqual(['EXPORTED', 'REISSUED']);
    expect(await audit()).toMatchObject({ ok: true, findings: [] });
  });

  it('of a file that was refused stays where it is until somebody says that it was not executed', async () => {
    const first = await exported();
    await tell(first, failed('REJECTED', 'FF01', 'FILE'), noon('2026-06-08'));
    await world.runBatch(morning('2026-06-09'));
    expect(await transfersOf(gite)).toHaveLength(1);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 50_00 } });

    await tell(first, { kind: 'NOT_EXECUTED' }, noon('2026-06-09'));
    await world.runBatch(morning('2026-06-10'));

    expect(await newest(gite)).toMatchObject({ n: 2, net: 50_00 });
    expect(await audit()).toMatchObject({ ok: true, findings: [] });
  });

  it('is tried again three times for a technical reason, and then its account is to be checked', async () => {
    await exported();
    let day = localDate('2026-06-08');
    for (let tries = 1; tries <= 4; tries += 1) {
      await tell(await newest(gite), failed('REJECTED', 'ED05'), noon(day));
      day = nextSettlementDay(day);
      await world.runBatch(morning(day));
    }

    expect((await transfersOf(gite)).map(({ n, status }) => [n, status])).toEqual([
      [4, 'REJECTED'],
      [3, 'REISSUED'],
      [2, 'REISSUED'],
      [1, 'REISSUED'],
    ]);
    expect(await world.outcomes.find(day, gite)).toMatchObject({ reason: 'ACCOUNT_TO_CHECK' });
    expect(await audit()).toMatchObject({ ok: true, findings: [] });
  });

  it('that was rejected is not paid as well: that has to be looked at', async () => {
    const first = await exported();
    await tell(first, failed('REJECTED', 'TM01'), noon('2026-06-08'));

    await expect(tell(first, { kind: 'PAID' }, noon('2026-06-08'))).rejects.toThrow('cannot be PAID');
    expect(await audit()).toMatchObject({ ok: true, balances: { bank: 0, 'merchant:owed': 50_00 } });
  });

  it.each(['before', 'after'] as const)('changes once, when the network fails %s the write', async (when) => {
    const first = await exported();
    const broken = backOffice(world.tables, {
      dynamo: [faults({ command: 'TransactWriteItemsCommand', when, times: 3 })],
    }).transfers;

    for (let tries = 0; tries < 2; tries += 1)
      await tell(first, failed('RETURNED', 'AC04'), noon('2026-06-09'), broken);

    expect(await newest(gite)).toMatchObject({ status: 'RETURNED', version: 1 });
    expect(await audit()).toMatchObject({ ok: true, balances: { 'bank:transit': 0, 'merchant:owed': 50_00 } });
  });
});

itInWhole(
  'a month in which the bank fails now and then, and tells all of it twice and out of order, ends to the cent',
  async () => {
    const random = randomSequence(20_26);
    const ibans = ['ES9121000418450200051332', 'NL91ABNA0417164300', 'BE68539007547034', 'DE89370400440532013000'];
    let paid = 0;
    const told: { transfer: Transfer; answers: BankAnswer[] }[] = [];
    for (let day: LocalDate = localDate('2026-06-01'); day <= '2026-07-03'; day = addDays(day, 1)) {
      for (const merchantId of day <= '2026-06-12' ? [gite, canyon] : []) {
        const amount = 20_00 + Math.floor(random() * 50_00);
        paid += amount;
        await world.pay(merchantId, amount, noon(day));
      }
      await world.runBatch(morning(day));
      // Of some days before too: statements overlap.
      const now = told.filter(() => random() < 0.3);
      for (const merchantId of [gite, canyon]) {
        const made = await world.outcomes.find(day, merchantId);
        if (made?.kind === 'WITHHELD')
          await setPayoutTerms(db.documents, world.tables, merchantId, { iban: ibans.pop() });
        const transfer = await newest(merchantId);
        if (transfer?.exportDate === day) {
          const answers = answersOf(random());
          told.push({ transfer, answers });
          now.push({ transfer, answers });
        }
      }
      const messages = now.flatMap(({ transfer, answers }) =>
        [...answers, ...answers].map((answer) => ({ transfer, answer, order: random() })),
      );
      for (const { transfer, answer } of messages.sort((one, other) => one.order - other.order)) {
        await tell(transfer, answer, noon(day));
      }
    }

    const report = await audit();
    expect(report).toMatchObject({ ok: true, balances: { 'bank:transit': 0, 'merchant:owed': 0, bank: paid } });
    const all = [...(await transfersOf(gite)), ...(await transfersOf(canyon))];
    expect(all.filter(({ status }) => status === 'REISSUED').length).toBeGreaterThan(3);
    expect(cents(all.reduce((sum, { status, net }) => sum + (status === 'PAID' ? net : 0), 0))).toBe(paid);
  },
  120_000,
);

/** More failures than any bank has. */
function answersOf(chance: number): BankAnswer[] {
  const before: BankAnswer[] = [{ kind: 'SUBMITTED' }, { kind: 'ACCEPTED' }];
  if (chance < 0.06) return [...before, failed('REJECTED', 'AC04')];
  if (chance < 0.2) return [...before, failed('REJECTED', 'TM01')];
  if (chance < 0.35) return [...before, { kind: 'PAID' }, failed('RETURNED', 'MS03')];
  return [...before, { kind: 'PAID' }];
}
