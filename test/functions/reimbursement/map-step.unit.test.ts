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
import { memoryObjects } from '../../support/memory-objects.ts';
import { aMerchant } from '../../support/merchants.ts';
import { paymentIn } from '../../support/payments.ts';
import { noon } from '../../support/reimbursement-world.ts';

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
async function mapped(lines: Iterable<DueLine>) {
  const asked: number[] = [];
  /** Of nobody nothing is asked. */
  const ask = ({ length }: readonly string[]) => length > 0 && asked.push(length);
  const staging = memoryObjects();
  const profile = (id: string): MerchantProfile => ({ ...aMerchant, id, iban: ibans[Number(id.slice(-1)) % 2]! });
  await mapShard(
    {
      exports: { find: () => Promise.resolve(plan) },
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
    },
    { exportDate, shard: 0 },
  );
  const { outcomes } = await requireShardSummary(staging, exportDate, 0);
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
});
