import pMap from 'p-map';
import type { FigureStore } from '../../adapters/dynamodb/figure-store.ts';
import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { logError } from '../log.ts';
import type { Projection } from './project-payments.ts';

export interface ProjectDaysDependencies {
  figures: Pick<FigureStore, 'count'>;
}

const merchantsAtOnce = 4;

/** The figures of merchants by day, from the newest that a batch tells of each payment. */
export const projectDays =
  ({ figures }: ProjectDaysDependencies): Projection =>
  async (changes) => {
    const failed: string[] = [];
    const countOf = async ([merchantId, payments]: [string, Payment[]]) => {
      try {
        await figures.count(merchantId, payments);
      } catch (error) {
        logError('payments not counted', error, { merchantId, payments: payments.length });
        failed.push(...payments.map(({ id }) => id));
      }
    };
    const byMerchant = Map.groupBy(newest(changes), ({ merchantId }) => merchantId);
    await pMap(byMerchant, countOf, { concurrency: merchantsAtOnce });
    return failed;
  };

function newest(changes: readonly PaymentChange[]): Payment[] {
  const payments = new Map<string, Payment>();
  for (const { after } of changes) {
    const known = payments.get(after.id);
    if (!known || known.version < after.version) payments.set(after.id, after);
  }
  return [...payments.values()];
}
