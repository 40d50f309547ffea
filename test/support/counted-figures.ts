import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { openPayments } from '../../adapters/dynamodb/open-payments.ts';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { fillFigures } from '../../functions/use-cases/fill-figures.ts';
import type { TableNames } from './tables.ts';

interface Stored {
  client: DynamoDBDocumentClient;
  tables: Pick<TableNames, 'payments' | 'views'>;
}

/** What the figures of merchants are read with, as in the merchants' API. */
export function figureReading({ client, tables }: Stored) {
  const figures = figureStore(client, tables.views);
  return {
    figures,
    isWhole: async (merchantId: string) => (await figures.filled(merchantId))?.whole === true,
    queries: paymentQueries(client, tables.payments),
    open: openPayments(client, tables.payments),
  };
}

/** Counts all payments of a merchant as they stand, as their stream and the command do. */
export async function countPayments(stored: Stored, merchantId: string): Promise<void> {
  const reading = figureReading(stored);
  await reading.figures.keepFilled(merchantId, { whole: false });
  await fillFigures(reading, merchantId, Infinity);
}
