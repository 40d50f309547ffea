import type * as z from 'zod';
import pMap from 'p-map';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportOutcomeStore } from '../../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { OpenExports, OpenExportsStore } from '../../../adapters/dynamodb/open-exports-store.ts';
import type { TransferStore } from '../../../adapters/dynamodb/transfer-store.ts';
import { add, toMoney, zero } from '../../../contract/money.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { addDays, parisDate, toIso, type LocalDate } from '../../../core/time.ts';
import { isUnanswered, settlementDaysSince } from '../../../core/transfer/unanswered.ts';
import type { Call, Reply } from '../../http/call.ts';
import type { openExport } from '../../http/schemas/open-at-bank.ts';
import { openTransfersOf, type OpenTransfers } from './open-transfers-of.ts';

interface Dependencies {
  openExports: Pick<OpenExportsStore, 'last'>;
  exports: Pick<ExportStore, 'find' | 'list' | 'since'>;
  outcomes: Pick<ExportOutcomeStore, 'list'>;
  transfers: Pick<TransferStore, 'findAll'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

type Published = Extract<ReimbursementExport, { status: 'PUBLISHED' }>;

const exportsAtOnce = 4;

/** What the bank has neither paid nor failed, export by export, the oldest first. */
export async function listOpenAtBank(
  { now }: Call<'listOpenAtBank'>,
  dependencies: Dependencies,
): Promise<Reply<'listOpenAtBank'>> {
  const today = parisDate(now);
  const audited = await dependencies.openExports.last();
  const looked = await toLookAt(audited, dependencies);
  const counted = await pMap(looked, async (of) => ({ of, open: await openTransfersOf(of, dependencies) }), {
    concurrency: exportsAtOnce,
  });
  const found = counted.filter(({ open }) => open.count > 0);
  const shown = found.flatMap(({ open }) => open.first.map(({ merchantId }) => merchantId));
  const merchants = await dependencies.directory.merchants([...new Set(shown)]);
  const names = new Map(merchants.map(({ id, tradeName }) => [id, tradeName]));
  return {
    body: {
      items: found.map(({ of, open }) => body(of, open, { today, names })),
      count: found.reduce((sum, { open }) => sum + open.count, 0),
      net: toMoney(add(zero, ...found.map(({ open }) => open.net))),
      ...(audited && { auditedOn: audited.day }),
    },
  };
}

/**
 * What an audit has found answered stays so: what it has left open is looked at, and what was exported since, from the day before
 * on, since it reads for a while. The oldest first.
 */
async function toLookAt(
  audited: OpenExports | undefined,
  { exports }: Pick<Dependencies, 'exports'>,
): Promise<Published[]> {
  if (!audited) return (await exports.list(listLimits.pageSizeMax)).exports.filter(isPublished).reverse();
  const from = addDays(audited.day, -1);
  const older = await Promise.all(audited.exports.filter((date) => date < from).map((date) => exports.find(date)));
  const since = await exports.since(from);
  return [...older.filter((one) => one !== undefined), ...since].filter(isPublished);
}

const isPublished = (one: ReimbursementExport): one is Published => one.status === 'PUBLISHED';

function body(
  { exportDate: date, executionDate, sent, recalled }: Published,
  { count, net, states, first }: OpenTransfers,
  { today, names }: { today: LocalDate; names: ReadonlyMap<string, string> },
): z.input<typeof openExport> {
  return {
    date,
    executionDate,
    daysOpen: settlementDaysSince(executionDate, today),
    isLate: isUnanswered(executionDate, today),
    ...(sent && !recalled && { sentAt: toIso(sent.at) }),
    count,
    net: toMoney(net),
    states: [...states].map(([status, sums]) => ({ status, count: sums.count, net: toMoney(sums.net) })),
    transfers: first.map(({ merchantId, endToEndId, status, net: amount }) => ({
      merchantId,
      ...(names.has(merchantId) && { tradeName: names.get(merchantId)! }),
      endToEndId,
      status,
      net: toMoney(amount),
    })),
  };
}
