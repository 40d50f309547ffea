import { readSentTransfers, type SentTransfer } from '../adapters/bank-messages/read-sent-transfers.ts';
import { transferStore } from '../adapters/dynamodb/transfer-store.ts';
import { DAY_MS, HOUR_MS } from '../contract/duration.ts';
import { exportFileKey } from '../core/reimbursement/export-keys.ts';
import { accountIdOf } from '../core/reimbursement/outcome.ts';
import { localDate, type LocalDate } from '../core/time.ts';
import { answerExport } from '../local/bank/answer-export.ts';
import { setPayoutTerms } from '../test/support/set-payout-terms.ts';
import { start, type SimulatedWorld } from './made-world.ts';
import { untilDone } from './people.ts';
import type { Item } from './dynamodb/value.ts';

/** Some are of the account, which is withheld from then on; some are of no account. */
const codes = ['MS03', 'TM01', 'AC04'];

/**
 * The bank answers each file that is published: transfers paid, rejected or returned, by files that come twice, in any order,
 * and several at once. @param failsUntil from when on it carries out what it is asked for
 */
export function answerExports(world: SimulatedWorld, failsUntil: number): void {
  const { watchers, tables, schedule } = world;
  watchers.push(({ table, key, before, after }) => {
    if (table !== tables.exports || key['pk'] !== 'EXPORT') return;
    if (after?.['status'] !== 'PUBLISHED' || before?.['status'] === 'PUBLISHED') return;
    schedule.spawn('bank', HOUR_MS, () => answer(world, localDate(String(key['sk'])), failsUntil));
  });
}

async function answer(world: SimulatedWorld, exportDate: LocalDate, failsUntil: number): Promise<void> {
  const { schedule, chance, published } = world;
  const chunks = await published.read(exportFileKey(exportDate, 'pain.001.xml'));
  const transfers: SentTransfer[] = [];
  if (chunks) for await (const transfer of readSentTransfers(chunks)) transfers.push(transfer);
  if (transfers.length === 0) return;
  const failing = schedule.now < start + failsUntil ? 15 : 0;
  const { files } = answerExport(
    { messageId: `ENC-${exportDate.replaceAll('-', '')}-1`, batchBooked: chance.oneIn(2), transfers },
    { seed: chance.between(1, 2 ** 31), rejected: failing, returned: failing, twice: true, codes, wholeFile: false },
  );
  // Some come together with the one before.
  let inMs = 0;
  for (const { content } of files) {
    inMs += chance.oneIn(2) ? chance.between(0, 50) : chance.between(0, DAY_MS / 2);
    schedule.spawn('bank file', inMs, () => receive(world, content));
  }
}

/** As the state machine has it, until all of the file is taken. */
async function receive(world: SimulatedWorld, content: string): Promise<void> {
  const { functions, schedule } = world;
  const key = await functions.putBankFile(content);
  let sha256: string | undefined;
  for (;;) {
    const from = sha256;
    const run = await untilDone(schedule, () =>
      functions.takeBankFile({ key, ...(from !== undefined && { sha256: from }) }),
    );
    if (run.status === 'REFUSED') throw new Error(`the bank’s own file is refused: ${run.reason}`);
    if (run.status === 'TAKEN') break;
    ({ sha256 } = run);
  }
  await giveAccounts(world);
}

/** A merchant whose account was refused names another one, after a while. */
async function giveAccounts({ client, tables, persons, memory, schedule, chance }: SimulatedWorld): Promise<void> {
  const transfers = transferStore(client, tables);
  for (const merchantId of persons.merchants) {
    const profile = memory.table(tables.directory).get({ pk: `MERCHANT#${merchantId}`, sk: 'PROFILE' });
    const accountId = accountIdOf(ibanIn(profile));
    if (!(await transfers.accountsToCheck([accountId])).has(accountId)) continue;
    await schedule.sleep(chance.between(0, DAY_MS));
    await setPayoutTerms(client, tables, merchantId, { iban: persons.nextIban() });
  }
}

const ibanIn = (profile: Item | undefined) => String(profile?.['iban']);
