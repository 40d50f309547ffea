import type { ReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import type { Debtor } from '../../core/reimbursement/bank-account.ts';
import { transferStatuses, type Transfer } from '../../core/reimbursement/outcome.ts';
import type { ExportFile, ExportPlan, ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { LocalDate } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { exportFileFields, exportTotals, merchantNetFields } from '../parse-export.ts';
import { itemKind, keysAndMark, versionMark } from './item-kind.ts';

const kind = <Content>(content: parse.Parser<Content>) =>
  itemKind<Content>({ table: 'Exports', key: ['pk', 'sk'], content });

/** How far the exports have come. */
export const cursorItem = kind(parse.object<{ closedThrough: LocalDate }>({ closedThrough: parse.date }, keysAndMark));

const keyedClosing = parse.object<{ pk: string; sk: string; exportDate: LocalDate }>(
  { pk: parse.text, sk: parse.text, exportDate: parse.date },
  [versionMark],
);

/** Which export has closed a day; the day is its key. */
export const dayItem = kind<{ dueDate: LocalDate; exportDate: LocalDate }>((item) => {
  const { pk, exportDate } = keyedClosing(item);
  return { dueDate: parse.date(pk.replace('DAY#', '')), exportDate };
});

const plan: parse.Fields<ExportPlan> = {
  exportDate: parse.date,
  dates: parse.list(parse.date),
  createdAt: parse.instant,
  executionDate: parse.date,
  messageStem: parse.text,
  previousManifestSha256: parse.optional(parse.text),
  // Frozen with the plan: what is in range today was checked then.
  settings: parse.object<ReimbursementSettings>({
    transfersPerFile: parse.integer,
    batchBooking: parse.flag,
    minimumTransfer: parse.cents,
  }),
  debtor: parse.object<Debtor>({ name: parse.text, iban: parse.text, bic: parse.optional(parse.text) }),
};

type In<Status extends ReimbursementExport['status']> = Extract<ReimbursementExport, { status: Status }>;

export const exportItem = kind(
  parse.tagged<ReimbursementExport, 'status'>('status', {
    PLANNED: parse.object<In<'PLANNED'>>({ ...plan, status: parse.oneOf(['PLANNED']) }, keysAndMark),
    PUBLISHED: parse.object<In<'PUBLISHED'>>(
      {
        ...plan,
        status: parse.oneOf(['PUBLISHED']),
        totals: exportTotals,
        files: parse.list(parse.object<ExportFile>(exportFileFields)),
        manifestSha256: parse.text,
      },
      keysAndMark,
    ),
  }),
);

export const transferItem = kind(
  parse.object<Transfer>(
    {
      ...merchantNetFields,
      exportDate: parse.date,
      n: parse.integer,
      status: parse.oneOf(transferStatuses),
      executionDate: parse.date,
      endToEndId: parse.text,
      iban: parse.text,
      at: parse.instant,
      postings: parse.object<Transfer['postings']>({ 'merchant:owed': parse.cents, 'merchant:paid': parse.cents }),
    },
    keysAndMark,
  ),
);
