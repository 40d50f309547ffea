import pMap from 'p-map';
import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { logError } from '../log.ts';
import { fillFigures, type FillDependencies } from '../use-cases/fill-figures.ts';
import type { Projection } from './project-payments.ts';

const merchantsAtOnce = 4;
/** Of a hundred payments each: a second or two beside each batch, until all are counted. */
const pagesPerBatch = 10;

/**
 * The figures of merchants by day, from the newest that a batch tells of each payment. A merchant who had payments before anything
 * was counted has some of them counted with each batch, until all are; `npm run views` does it at once.
 */
export const projectDays =
  (dependencies: FillDependencies): Projection =>
  async (changes) => {
    const failed: string[] = [];
    const countOf = async ([merchantId, payments]: [string, Payment[]]) => {
      try {
        await dependencies.figures.count(merchantId, payments);
        await fillFigures(dependencies, merchantId, pagesPerBatch);
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
