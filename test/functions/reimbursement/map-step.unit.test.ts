import { expect, it } from 'vitest';
import type { DueLine } from '../../../adapters/dynamodb/ledger-store.ts';
import { readLines } from '../../../adapters/s3/object-store.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { debit } from '../../../core/ledger/movements.ts';
import { journalKey } from '../../../core/ledger/journal.ts';
import { cents } from '../../../contract/money.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import type { AwaitingClient } from '../../../core/payment/payment.ts';
import { accountIdOf } from '../../../core/reimbursement/outcome.ts';
import { newPlan } from '../../../core/reimbursement/plan.ts';
import { localDate } from '../../../core/time.ts';
import { mapShard } from '../../../functions/reimbursement/map-step.ts';
import { linesAhead } from '../../../functions/reimbursement/payees-ahead.ts';
import { parseOutcome } from '../../../functions/reimbursement/staged-outcome.ts';
import { requireShardSummary } from '../../../functions/reimbursement/staging.ts';
import { captureLog } from '../../support/captured-log.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { aMerchant } from '../../support/merchants.ts';
import { paymentIn } from '../../support/payments.ts';
import { noon } from '../../support/reimbursement-world.ts';

const log = captureLog();
const exportDate = localDate('2026-06-08');
const plan = newPlan(
  {
    exportDate,
    dates: [exportDate],
    createdAt: noon(exportDate),
    settings: defaultReimbursementSettings,
    debtor: { name: 'Émetteur', iban: 'FR1420041010050500013M02606' },
  },
  { fileLeadDays: 0 },
);

const merchantOf = (n: number) => `merchant-${String(n).padStart(3, '0')}`;
const ibans = ['FR7630006000011234567890189', 'DE89370400440532013000'] as const;

/** So many payments of each merchant, in the order of a query. */
function* linesOf(merchants: number, payments: number): Generator<DueLine> {
  const asked = paymentIn('AWAITING_CLIENT') as AwaitingClient;
  for (let m = 0; m < merchants; m += 1) {
    const merchantId = merchantOf(m);
    for (let n = 0; n < payments; n += 1) {
      const payment = { ...asked, merchantId, id: `p${String(n).padStart(5, '0')}`, commissionBps: 0 };
      const { record: line } = debit(payment, { amount: cents(10_00), dueDate: exportDate, at: noon('2026-06-01') });
      yield { key: journalKey(line).sk, merchantId, line };
    }
  }
}
async function* asRead(lines: Iterable<DueLine>): AsyncGenerator<DueLine> {
  for (const line of lines) yield await Promise.resolve(line);
}

/** The step over these lines, with what it asks of the merchants. */
async function mapped(lines: Iterable<DueLine>, changes: Partial<MerchantProfile> = {}) {
  const asked: number[] = [];
  /** Of nobody nothing is asked. */
  const ask = ({ length }: readonly string[]) => length > 0 && asked.push(length);
  const staging = memoryObjects();
  const profile = (id: string): MerchantProfile => ({
    ...aMerchant,
    id,
    iban: ibans[Number(id.slice(-1)) % 2]!,
    ...changes,
  });
  let begun = 0;
  const dependencies: Parameters<typeof mapShard>[0] = {
    exports: { find: () => Promise.resolve(((begun += 1), plan)) },
    ledger: {
      dueLines: () => [asRead(lines)],
      dueLinesOf: () => asRead([]),
      debtsOrStrange: () => Promise.resolve(new Map()),
    },
    merchants: {
      merchantsOrStrange(ids) {
        ask(ids);
        return Promise.resolve(new Map(ids.map((id) => [id, profile(id)])));
      },
    },
    transfers: {
      accountsToCheck(ids) {
        ask(ids);
        const refused = ids.filter((id) => id === accountIdOf(ibans[1]));
        return Promise.resolve(new Map(refused.map((id) => [id, { endToEndId: 'E', at: noon('2026-06-01') }])));
      },
    },
    outcomes: { list: () => asRead([]) as never },
    books: { movements: () => asRead([]) as never },
    staging,
  };
  await mapShard(dependencies, { exportDate, shard: 0 });
  // Done again, it has nothing to do.
  await mapShard(dependencies, { exportDate, shard: 0 });
  expect(begun).toBe(1);
  const summary = await requireShardSummary(staging, exportDate, 0);
  expect(summary).not.toHaveProperty('leftOut');
  const { outcomes } = summary;
  const found = [];
  for await (const line of readLines(staging, outcomes.key)) found.push(parseOutcome(line, outcomes.key));
  return { asked, found };
}

it('merchants are read a hundred at a time, each with its own account and what is known of it', async () => {
  const { asked, found } = await mapped(linesOf(250, 3));

  expect(asked).toEqual([100, 100, 100, 100, 50, 50]);
  expect(found.map(({ merchantId, net, kind }) => [merchantId, net, kind])).toEqual(
    Array.from({ length: 250 }, (_, n) => [merchantOf(n), 30_00, n % 2 === 0 ? 'TRANSFER' : 'WITHHELD']),
  );
});

it('a merchant with more lines than are held at once is read once, and paid once', async () => {
  const { asked, found } = await mapped(linesOf(2, 2_300));

  expect(asked).toEqual([1, 1, 1, 1]);
  expect(found.map(({ paymentCount }) => paymentCount)).toEqual([2_300, 2_300]);
  const pieces = [];
  for await (const { lines } of linesAhead(asRead(linesOf(2, 2_300)))) pieces.push(lines.length);
  expect(Math.max(...pieces)).toBe(1_000);
  for await (const nothing of linesAhead(asRead([]))) expect(nothing).toBeUndefined();
});

it('payments are named in the log five hundred at a time, and nothing is said of none', async () => {
  const read = () =>
    log
      .entries()
      .flatMap(({ message, payments }) =>
        message === 'payments read for the export' ? [(payments as string[]).length] : [],
      );
  await mapped(linesOf(1, 500));
  expect(read()).toEqual([500]);
  await mapped(linesOf(1, 501));
  expect(read()).toEqual([500, 500, 1]);
  await mapped([]);
  expect(read()).toEqual([500, 500, 1]);
});

it('of a merchant of whom all was voided nothing is said', async () => {
  const lines = [...linesOf(1, 1)].flatMap((line): DueLine[] => {
    if (!('line' in line)) return [line];
    const voided = { ...line.line, kind: 'VOID' as const, gross: cents(-10_00), net: cents(-10_00), postings: {} };
    return [line, { ...line, key: journalKey(voided).sk, line: voided }];
  });
  expect((await mapped(lines)).found).toEqual([]);
});

it('what is withheld for another reason stays so, whatever is to be checked of the account', async () => {
  const { found } = await mapped(linesOf(2, 1), { status: 'PAUSED' });
  expect(found.map((outcome) => outcome.kind === 'WITHHELD' && outcome.reason)).toEqual(['PAUSED', 'PAUSED']);
});
