import { expect, it } from 'vitest';
import { readSentTransfers, type SentTransfer } from '../../../adapters/bank-messages/read-sent-transfers.ts';
import { settlementDays } from '../../../core/calendar/business-days.ts';
import { exportFileKey } from '../../../core/reimbursement/export-keys.ts';
import { accountIdOf } from '../../../core/reimbursement/outcome.ts';
import { localDate, type LocalDate } from '../../../core/time.ts';
import { answerExport } from '../../../local/bank/answer-export.ts';
import { auditOf } from '../../support/audit-of.ts';
import { bankWorld } from '../../support/bank-world.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { setPayoutTerms } from '../../support/set-payout-terms.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const merchants = [gite, canyon];
const accounts = [
  'FR7630006000011234567890189',
  'FR1420041010050500013M02606',
  'DE89370400440532013000',
  'NL91ABNA0417164300',
  'BE68539007547034',
  'ES9121000418450200051332',
];

/** What the export of a day has sent; nothing when it had no transfer. */
async function sentOn(world: World, day: LocalDate): Promise<SentTransfer[]> {
  const chunks = await world.published.read(exportFileKey(day, 'pain.001.xml'));
  const sent: SentTransfer[] = [];
  if (chunks) for await (const transfer of readSentTransfers(chunks)) sent.push(transfer);
  return sent;
}

it('a month with a bank that rejects and returns, twice and out of order: every cent ends where it belongs', async () => {
  const world = await reimbursementWorld(db);
  const bank = bankWorld(world);
  const spare = [...accounts];
  const ibans = new Map<string, string>();
  const giveAccount = async (merchantId: string) => {
    const iban = spare.shift() ?? accounts[0]!;
    ibans.set(merchantId, iban);
    await setPayoutTerms(world.client, world.tables, merchantId, { iban });
  };
  for (const merchantId of merchants) {
    await world.enrol(merchantId);
    await giveAccount(merchantId);
  }

  let paid = 0;
  /** The last file of a day comes with those of the next. */
  let late: string[] = [];
  const days = settlementDays(localDate('2026-05-31'), localDate('2026-07-03'));
  for (const [index, day] of days.entries()) {
    const isOfJune = day <= localDate('2026-06-16');
    for (const [place, merchantId] of isOfJune ? merchants.entries() : []) {
      const amount = 20_00 + 7 * index + place;
      paid += amount;
      await world.pay(merchantId, amount, noon(day));
    }
    await world.runBatch(morning(day));
    const transfers = await sentOn(world, day);
    const messageId = `ENC-${day.replaceAll('-', '')}-1`;
    // The last week the bank carries out what it is asked for.
    const rejected = day < localDate('2026-06-25') ? 20 : 0;
    const mix = {
      seed: index,
      rejected,
      returned: rejected,
      twice: true,
      codes: ['MS03', 'TM01', 'AC04'],
      wholeFile: false,
    };
    const made = transfers.length > 0 ? answerExport({ messageId, batchBooked: true, transfers }, mix).files : [];
    const files = [...made.map(({ content }) => content), ...late];
    late = files.splice(-1);
    for (const file of files) await bank.receive(file, noon(day));
    for (const merchantId of merchants) {
      const accountId = accountIdOf(ibans.get(merchantId)!);
      const isRefused = (await world.transfers.accountsToCheck([accountId])).has(accountId);
      if (isRefused) await giveAccount(merchantId);
    }
  }
  for (const file of late) await bank.receive(file, noon(days.at(-1)!));

  const lists = await Promise.all(merchants.map((merchantId) => world.exports.transfers(merchantId, 100)));
  const statuses = lists.flatMap(({ transfers }) => transfers.map(({ status }) => status));
  expect(new Set(statuses)).toEqual(new Set(['PAID', 'REISSUED']));
  expect(await bank.waiting()).toEqual([]);
  expect(await auditOf(world)).toMatchObject({
    ok: true,
    balances: { 'merchant:owed': 0, 'bank:transit': 0, bank: paid },
  });
}, 180_000);
