import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import type { PaymentStatus } from '../../../contract/payment-status.ts';
import { sumFigures } from '../../../core/figures/figures.ts';
import { figuresOf } from '../../../core/figures/figures-of.ts';
import { localDate } from '../../../core/time.ts';
import { rebuildFigures } from '../../../functions/use-cases/rebuild-figures.ts';
import { countPayments, figureReading } from '../../support/counted-figures.ts';
import { paymentIn } from '../../support/payments.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const always = { from: localDate('2026-01-01'), to: localDate('2027-12-31') };

it('makes figures again that were lost or changed, while payments go on', async () => {
  const { tables, put } = await storedPayments(db);
  const stored = { client: db.documents, tables };
  const { figures, queries } = figureReading(stored);
  const { merchantId } = paymentIn('VALIDATED');
  const a = (status: PaymentStatus, name: string) => put({ ...anotherPayment(paymentIn(status), name), merchantId });
  await a('VALIDATED', 'paid');
  const refunded = await a('REFUNDED', 'refunded');
  await countPayments(stored, merchantId);
  const whole = await figures.days(merchantId, always);
  const [created, due] = [`DAY#2026-04-30`, 'DAY#2026-05-11'];
  const forge = (pk: string, sk: string, field: string, value: unknown) =>
    db.documents.send(
      new UpdateCommand({
        TableName: tables.views,
        Key: { pk, sk },
        UpdateExpression: 'SET #field = :value',
        ExpressionAttributeNames: { '#field': field },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  await forge(`M#${merchantId}`, created, 'validatedGross', 1);
  await db.documents.send(new DeleteCommand({ TableName: tables.views, Key: { pk: `M#${merchantId}`, sk: due } }));
  await forge(`P#${refunded.id}`, '-', 'figures', {});

  let later: ReturnType<typeof figuresOf> = {};
  const meanwhile = {
    ...figures,
    // Between the look at the days and the writing of them somebody pays.
    counted: async (ids: readonly string[]) => {
      const found = await figures.counted(ids);
      if (Object.keys(later).length > 0) return found;
      const payment = await a('VALIDATED', 'meanwhile');
      later = figuresOf(payment);
      await figures.count(merchantId, [payment]);
      return found;
    },
  };
  const rebuilt = await rebuildFigures({ figures: meanwhile, queries }, merchantId);

  expect(rebuilt.payments).toBe(2);
  expect(await figures.days(merchantId, always)).toEqual(sumFigures([whole, later]));
  expect(await rebuildFigures({ figures, queries }, merchantId)).toEqual({ payments: 3, corrected: 0 });
});
