import type { FigureStore } from '../../adapters/dynamodb/figure-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import { changeOf, entriesOf, sumFigures, type Figures } from '../../core/figures/figures.ts';
import type { LocalDate } from '../../core/time.ts';
import { pagesOfPayments, type FillDependencies } from './fill-figures.ts';

export interface RebuildDependencies extends FillDependencies {
  figures: FillDependencies['figures'] & Pick<FigureStore, 'rows' | 'counted' | 'put'>;
}

export interface Rebuilt {
  payments: number;
  /** Days whose figures were not the sum of what is counted. */
  corrected: number;
}

/**
 * Makes the figures of a merchant again from its payments, in place: they are never less than they were while it goes on, and the
 * stream goes on counting beside it. May be stopped and repeated.
 *
 * @throws Unavailable when days that are wrong change all the time
 */
export async function rebuildFigures(dependencies: RebuildDependencies, merchantId: string): Promise<Rebuilt> {
  const { figures, queries } = dependencies;
  let payments = 0;
  for await (const page of pagesOfPayments(queries, merchantId)) {
    await figures.count(merchantId, page.payments);
    payments += page.payments.length;
  }
  await figures.keepFilled(merchantId, { whole: true });
  let corrected = 0;
  return inRounds(`the figures of ${merchantId}`, async () => {
    const { changed, written } = await correctDays(dependencies, merchantId);
    corrected += written;
    return changed ? undefined : { payments, corrected };
  });
}

/**
 * Writes over each day that is not the sum of what is counted. The days are read first: whatever is counted of a day afterwards
 * changes it, so that it is not written.
 */
async function correctDays(
  { figures, queries }: RebuildDependencies,
  merchantId: string,
): Promise<{ changed: boolean; written: number }> {
  const rows = new Map<LocalDate, { figures: Figures; changes: number }>();
  for await (const row of figures.rows(merchantId))
    rows.set(row.day, { figures: { [row.day]: row.figures }, changes: row.changes });
  let counted: Figures = {};
  for await (const { payments } of pagesOfPayments(queries, merchantId)) {
    const ofPayments = await figures.counted(payments.map(({ id }) => id));
    counted = sumFigures([counted, ...ofPayments.values()]);
  }
  const stored = sumFigures([...rows.values()].map((row) => row.figures));
  let [changed, written] = [false, 0];
  for (const [day] of entriesOf(changeOf(stored, counted))) {
    if (await figures.put(merchantId, day, counted[day] ?? {}, rows.get(day)?.changes ?? 0)) written += 1;
    else changed = true;
  }
  return { changed, written };
}
