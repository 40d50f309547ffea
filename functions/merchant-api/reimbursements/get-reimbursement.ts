import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import type { MerchantRecord } from '../../../core/ledger/journal.ts';
import { toMoney, zero } from '../../../contract/money.ts';
import { datesFor } from '../../../core/reimbursement/left-out.ts';
import { startOfParisDay, toIso, type Instant, type LocalDate } from '../../../core/time.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { linePosition, linesPage } from '../../use-cases/counted-lines.ts';
import { sumsOfLines, type DueSums, type OpenDaysDependencies } from '../../use-cases/open-days.ts';
import { sumsOfFigures, type DueDependencies } from './due-in-figures.ts';
import { comingReimbursements, type ComingDependencies } from './held-back.ts';
import { parseReimbursementId, transferBody, type ReimbursementBody } from './reimbursement-body.ts';
import type { Upcoming } from './upcoming.ts';

type Dependencies = ComingDependencies &
  DueDependencies & {
    ledger: OpenDaysDependencies['ledger'];
    exports: ComingDependencies['exports'] & Pick<ExportStore, 'transfer' | 'find'>;
  };

/** One transfer, made or to come, with a page of the payments and refunds that it is made of. */
export async function getReimbursement(
  call: Call<'getReimbursement'>,
  dependencies: Dependencies,
): Promise<Reply<'getReimbursement'>> {
  const { caller, params, query } = call;
  const found = await find(dependencies, call);
  if (!found) return notFound;
  const boundTo = { list: 'reimbursement-lines', caller, id: params.id };
  const page = await paged({ query, boundTo, position: linePosition }, async (after, limit) => {
    const { lines, next } = await linesPage(dependencies.ledger, caller, found.dates, { after, limit });
    // Told first, as the line that it will be.
    const carried = found.expectedCarry && !after ? [carryLine(found.expectedCarry, found.dates)] : [];
    return { items: [...carried, ...(await toLines(dependencies.queries, lines))], next };
  });
  if ('refusal' in page) return page;
  return { body: { ...found.body, lines: page.items, linesCursor: page.nextCursor } };
}

async function find(
  dependencies: Dependencies,
  { caller, now, params }: Call<'getReimbursement'>,
): Promise<
  { body: ReimbursementBody; dates: readonly LocalDate[]; expectedCarry?: Upcoming['expectedCarry'] } | undefined
> {
  const id = parseReimbursementId(params.id);
  if (!id) return undefined;
  if (id.n === undefined) {
    const upcoming = await comingReimbursements(dependencies, caller, now, sumsWith(id.date, dependencies, now));
    const one = upcoming.find(({ dueDate }) => dueDate === id.date);
    return one && { body: one.body, dates: [one.dueDate], expectedCarry: one.expectedCarry };
  }
  const transfer = await dependencies.exports.transfer(caller, id.date, id.n);
  const plan = transfer && (await dependencies.exports.find(transfer.exportDate));
  // What was taken off, which is no line of these dates.
  const expectedCarry = transfer?.debt === undefined ? undefined : { from: transfer.exportDate, net: transfer.debt };
  return transfer && plan && { body: transferBody(transfer), dates: datesFor(plan, caller), expectedCarry };
}

/** Of the date itself from its lines, which are told; of the others, which it may take over from, from what is counted of them. */
const sumsWith =
  (own: LocalDate, dependencies: Dependencies, now: Instant): DueSums =>
  async (merchantId, dates, progress) => {
    const [sums, [ofOwn]] = await Promise.all([
      sumsOfFigures(dependencies, now)(merchantId, dates, progress),
      sumsOfLines(dependencies)(merchantId, [own], progress),
    ]);
    return dates.map((date, index) => (date === own ? ofOwn : sums[index]));
  };

const carryLine = ({ from, net }: NonNullable<Upcoming['expectedCarry']>, [dueDate = from]: readonly LocalDate[]) => ({
  kind: 'CARRY' as const,
  at: toIso(startOfParisDay(from)),
  dueDate,
  gross: toMoney(zero),
  fee: toMoney(zero),
  net: toMoney(net),
});

async function toLines(queries: Pick<PaymentQueries, 'load'>, lines: readonly MerchantRecord[]) {
  const ids = lines.flatMap(({ paymentId }) => (paymentId === undefined ? [] : [paymentId]));
  const references = new Map((await queries.load(ids)).map(({ id, reference }) => [id, reference]));
  return lines.map(({ kind, paymentId, at, dueDate, gross, fee, net }) => ({
    kind,
    paymentRequestId: paymentId,
    reference: paymentId === undefined ? undefined : references.get(paymentId),
    at: toIso(at),
    dueDate,
    gross: toMoney(gross),
    fee: toMoney(fee),
    net: toMoney(net),
  }));
}
