import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureStore } from '../../../adapters/dynamodb/figure-store.ts';
import { toPaymentItem } from '../../../adapters/dynamodb/payment-item.ts';
import type { PaymentStatus } from '../../../contract/payment-status.ts';
import { sumFigures } from '../../../core/figures/figures.ts';
import { figuresOf } from '../../../core/figures/figures-of.ts';
import { derivedId } from '../../../core/ids.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs, localDate } from '../../../core/time.ts';
import { projectDays } from '../../../functions/project-payments/project-days.ts';
import { projectPayments } from '../../../functions/project-payments/project-payments.ts';
import { captureLog } from '../../support/captured-log.ts';
import { countPayments, figureReading } from '../../support/counted-figures.ts';
import { faults } from '../../support/faults.ts';
import { day, paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const log = captureLog();
const always = { from: localDate('2026-01-01'), to: localDate('2027-12-31') };
const merchants = [derivedId('merchant', 'one'), derivedId('merchant', 'other')] as const;

/** What may become of a request; the second state says only that the App has opened it. */
const lives: readonly (readonly PaymentStatus[])[] = [
  ['AWAITING_CLIENT', 'AWAITING_CLIENT', 'VALIDATED', 'REFUNDED'],
  ['AWAITING_CLIENT', 'VALIDATED', 'VALIDATED', 'VOIDED'],
  ['AWAITING_CLIENT', 'AWAITING_MERCHANT', 'MERCHANT_EXPIRED'],
  ['AWAITING_CLIENT', 'AWAITING_MERCHANT', 'VALIDATED'],
  ['AWAITING_CLIENT', 'CANCELLED'],
];

const next = (numbers: Iterator<number, number>): number => numbers.next().value;

let made = 0;
const versionsOf = (life: readonly PaymentStatus[], merchantId: string, days: number): Payment[] => {
  const name = `payment ${(made += 1)}`;
  return life.map((status, index) => {
    const payment = anotherPayment(paymentIn(status), name);
    return { ...payment, merchantId, createdAt: addMs(payment.createdAt, -days * day), version: index + 1 };
  });
};

const record = (payment: Payment): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: `${payment.id}-${payment.version}`,
    NewImage: marshall(JSON.parse(JSON.stringify(toPaymentItem(payment)))) as never,
  },
});

it('counts the same whatever comes twice, late, together or in another order', async () => {
  const tables = await db.freshTables();
  const reading = figureReading({ client: db.documents, tables });
  const projections = { days: projectDays(reading) };
  const payments: Payment[] = [];
  const history = fc.array(
    fc.record({ life: fc.constantFrom(...lives), merchant: fc.constantFrom(...merchants), days: fc.nat(3) }),
    { minLength: 1, maxLength: 6 },
  );
  const property = fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (lived, chance) => {
    const all = lived.map(({ life, merchant, days }) => versionsOf(life, merchant, days));
    payments.push(...all.map((versions) => versions.at(-1)!));
    const told = all.flat().flatMap((one) => (next(chance) % 3 === 0 ? [one, one] : [one]));
    const shuffled = told
      .map((one) => ({ one, at: next(chance) }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => record(one));
    const middle = Math.ceil(shuffled.length / 2);
    const halves = [shuffled.slice(0, middle), shuffled.slice(middle)];
    const answers = await Promise.all(halves.map((half) => projectPayments(half, projections)));
    expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);

    for (const merchant of merchants) {
      const own = payments.filter(({ merchantId }) => merchantId === merchant);
      expect(await reading.figures.days(merchant, always)).toEqual(sumFigures(own.map(figuresOf)));
    }
  });
  await fc.assert(property, { numRuns: 12, endOnFailure: true, seed: 14 });
});

it('brings back what could not be counted, and counts it once however often it comes', async () => {
  const tables = await db.freshTables();
  // The writes are made, and nobody hears of it.
  const deaf = db.documentsWith([faults({ command: 'TransactWriteItemsCommand', times: Infinity, when: 'after' })]);
  const { figures, ...reading } = figureReading({ client: db.documents, tables });
  const failing = { days: projectDays({ ...reading, figures: figureStore(deaf, tables.views) }) };
  const versions = versionsOf(lives[0]!, merchants[0], 0);
  const records = versions.map(record);

  const first = await projectPayments(records, failing);
  const second = await projectPayments(records, { days: projectDays({ ...reading, figures }) });

  expect(first.batchItemFailures).toHaveLength(versions.length);
  expect(second.batchItemFailures).toEqual([]);
  expect(log.entries().map(({ message }) => message)).toContain('payments not counted');
  expect(await figures.days(merchants[0], always)).toEqual(figuresOf(versions.at(-1)!));
});

it('goes on with the others when one projection fails, and has the batch come again', async () => {
  const taken: string[] = [];
  const [payment] = versionsOf(lives[4]!, merchants[0], 0);
  const answer = await projectPayments([record(payment!), { dynamodb: { NewImage: { id: { S: 'strange' } } } }], {
    broken: () => Promise.reject(new Error('broken')),
    other: (changes) => Promise.resolve(changes.flatMap(({ after }) => (taken.push(after.id), []))),
  });

  expect(taken).toEqual([payment!.id]);
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: `${payment!.id}-1` }]);
  expect(log.counted('RecordNotRead')).toBe(1);
});

it('counts the earlier payments of a merchant beside the first that it is told of', async () => {
  const { tables, put } = await storedPayments(db);
  const reading = figureReading({ client: db.documents, tables });
  const earlier = versionsOf(lives[2]!, merchants[0], 2).at(-1)!;
  const now = versionsOf(lives[3]!, merchants[0], 0).at(-1)!;
  for (const payment of [earlier, now]) await put(payment);
  expect(await reading.isWhole(merchants[0])).toBe(false);

  await projectPayments([record(now)], { days: projectDays(reading) });

  expect(await reading.isWhole(merchants[0])).toBe(true);
  const figures = await reading.figures.days(merchants[0], always);
  expect(figures).toEqual(sumFigures([earlier, now].map(figuresOf)));
  await countPayments({ client: db.documents, tables }, merchants[0]);
  expect(await reading.figures.days(merchants[0], always)).toEqual(figures);
});
