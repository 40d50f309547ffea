import type { FigureStore } from '../../adapters/dynamodb/figure-store.ts';
import type { OpenPayments } from '../../adapters/dynamodb/open-payments.ts';
import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { changeOf, sumFigures, within, type Figures } from '../../core/figures/figures.ts';
import { figuresOf } from '../../core/figures/figures-of.ts';
import { shardOf } from '../../core/ledger/journal.ts';
import { effective } from '../../core/payment/effective.ts';
import type { Instant, LocalDate } from '../../core/time.ts';
import { pagesOfPayments } from './fill-figures.ts';

export interface FiguresDependencies {
  figures: Pick<FigureStore, 'days' | 'counted'>;
  /** Whether all payments of the merchant are counted. */
  isWhole: (merchantId: string, now: Instant) => Promise<boolean>;
  queries: Pick<PaymentQueries, 'keys' | 'load'>;
  open: Pick<OpenPayments, 'due'>;
}

interface Days {
  from: LocalDate;
  to: LocalDate;
}

/**
 * The figures of a merchant on these days, with what has run out in the state that it is in by now. They are of a moment ago: what
 * has just been written is counted within a second or so.
 */
export async function merchantFigures(
  dependencies: FiguresDependencies,
  merchantId: string,
  days: Days,
  now: Instant,
): Promise<Figures> {
  // The days first: what is counted between the two reads is told as it was, and never twice.
  const stored = await storedFigures(dependencies, merchantId, days, now);
  return within(sumFigures([stored, await overdueChange(dependencies, merchantId, now)]), days);
}

/**
 * The same as it is written down: for what no deadline changes. Until all earlier payments of the merchant are counted, all are
 * read.
 */
export async function storedFigures(
  { figures, isWhole, queries }: Omit<FiguresDependencies, 'open'>,
  merchantId: string,
  days: Days,
  now: Instant,
): Promise<Figures> {
  if (await isWhole(merchantId, now)) return figures.days(merchantId, days);
  let sum: Figures = {};
  for await (const { payments } of pagesOfPayments(queries, merchantId)) {
    sum = sumFigures([sum, ...payments.map(figuresOf)]);
  }
  return within(sum, days);
}

/**
 * What payments are counted as, and are not any more since their deadline has passed. One page of them: they are few, as timers and
 * sweeper write them soon.
 */
async function overdueChange(
  { figures, queries, open }: FiguresDependencies,
  merchantId: string,
  now: Instant,
): Promise<Figures> {
  const page = await open.due(shardOf(merchantId), now).next();
  if (page.done) return {};
  const loaded = await queries.load(page.value.map(({ id }) => id));
  const overdue = loaded.filter((payment) => payment.merchantId === merchantId);
  const counted = await figures.counted(overdue.map(({ id }) => id));
  return sumFigures(
    overdue.map((payment) => changeOf(counted.get(payment.id) ?? {}, figuresOf(effective(payment, now)))),
  );
}
