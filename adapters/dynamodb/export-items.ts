import { sendChannels, type SendChannel } from '../../contract/back-office/send-channels.ts';
import type { Act } from '../../core/act.ts';
import type { BooksPlan } from '../../core/books/books-plan.ts';
import type { DaySeal } from '../../core/operations/day-seal.ts';
import type { ExportOutcome } from '../../core/reimbursement/export-outcome.ts';
import type { Cents } from '../../contract/money.ts';
import type { GivenBackOnDay } from '../../core/payment/refund-brake.ts';
import { withheldReasons, type Transfer, type TransferFacts } from '../../core/reimbursement/outcome.ts';
import type { Failure, StateOf } from '../../core/transfer/transfer-state.ts';
import type { ExportFile, ExportPlan, ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { LocalDate } from '../../core/time.ts';
import { actFields } from '../parse-act.ts';
import * as parse from '../parse.ts';
import { debtor, exportFileFields, exportTotals, frozenSettings, leftOut, merchantNetFields } from '../parse-export.ts';
import { itemKind, keysAndMark, versionMark } from './item-kind.ts';
import { postings } from './record-item.ts';

const kind = <Content>(content: parse.Parser<Content>) =>
  itemKind<Content>({ table: 'Exports', key: ['pk', 'sk'], content });

/** How far the exports have come. */
export const cursorItem = kind(parse.object<{ closedThrough: LocalDate }>({ closedThrough: parse.date }, keysAndMark));

/** How many of an export's outcomes are recorded, in their order: one item, which each export takes over from the one before. */
export const recordedItem = kind(
  parse.object<{ exportDate: LocalDate; count: number }>({ exportDate: parse.date, count: parse.integer }, keysAndMark),
);

export const recordedKey = { pk: 'RECORDED', sk: '-' };

/** How much a merchant has ever given back. */
export const givenBackItem = kind(
  parse.object<{ total: Cents } & Partial<GivenBackOnDay>>(
    { total: parse.cents, day: parse.optional(parse.date), count: parse.optional(parse.integer) },
    keysAndMark,
  ),
);

const keyedClosing = parse.object<{ pk: string; sk: string; exportDate: LocalDate }>(
  { pk: parse.text, sk: parse.text, exportDate: parse.date },
  [versionMark],
);

/** Which export has closed a day; the day is its key. */
export const dayItem = kind<{ dueDate: LocalDate; exportDate: LocalDate }>((item) => {
  const { pk, exportDate } = keyedClosing(item);
  return { dueDate: parse.date(pk.replace('DAY#', '')), exportDate };
});

const books = parse.object<BooksPlan>({
  from: parse.date,
  through: parse.date,
  opening: postings,
  exports: parse.list(parse.date),
});

const plan: parse.Fields<ExportPlan> = {
  exportDate: parse.date,
  dates: parse.list(parse.date),
  leftBehind: leftOut,
  createdAt: parse.instant,
  executionDate: parse.date,
  messageStem: parse.text,
  previousManifestSha256: parse.optional(parse.text),
  settings: frozenSettings,
  debtor,
  operations: parse.optional(
    parse.list(parse.object<DaySeal>({ day: parse.date, count: parse.integer, hash: parse.text })),
  ),
  books: parse.optional(books),
};

const sent = parse.object<Act & { channel?: SendChannel }>({
  ...actFields,
  channel: parse.optional(parse.oneOf(sendChannels)),
});
const recalled = parse.object<Act & { reason: string }>({ ...actFields, reason: parse.text });

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
        closing: parse.optional(postings),
        leftOut,
        sent: parse.optional(sent),
        recalled: parse.optional(recalled),
      },
      keysAndMark,
    ),
  }),
);

const transfer: parse.Fields<TransferFacts> = {
  ...merchantNetFields,
  exportDate: parse.date,
  n: parse.integer,
  executionDate: parse.date,
  endToEndId: parse.text,
  iban: parse.text,
  accountId: parse.optional(parse.text),
  at: parse.instant,
  postings: parse.object<Transfer['postings']>({
    'merchant:owed': parse.cents,
    'bank:transit': parse.optional(parse.cents),
    'merchant:paid': parse.optional(parse.cents),
  }),
  version: parse.optional(parse.integer),
};
type Stands<Status extends Transfer['status']> = TransferFacts & StateOf<Status>;
const failure = parse.object<Failure>({ level: parse.oneOf(['FILE', 'TRANSFER']), code: parse.text });
const underway = parse.object<Stands<'PAID'>>(
  { ...transfer, status: parse.oneOf(['EXPORTED', 'SUBMITTED', 'ACCEPTED', 'PAID']) },
  keysAndMark,
);

export const transferItem = kind(
  parse.tagged<Transfer, 'status'>('status', {
    EXPORTED: underway,
    SUBMITTED: underway,
    ACCEPTED: underway,
    PAID: underway,
    REJECTED: parse.object<Stands<'REJECTED'>>(
      { ...transfer, status: parse.oneOf(['REJECTED']), failure, dueAgain: parse.optional(parse.date) },
      keysAndMark,
    ),
    RETURNED: parse.object<Stands<'RETURNED'>>(
      { ...transfer, status: parse.oneOf(['RETURNED']), failure, dueAgain: parse.date },
      keysAndMark,
    ),
    REISSUED: parse.object<Stands<'REISSUED'>>(
      {
        ...transfer,
        status: parse.oneOf(['REISSUED']),
        failure,
        wasPaid: parse.flag,
        dueAgain: parse.date,
        reissuedAs: parse.text,
      },
      keysAndMark,
    ),
    NETTED: parse.object<Stands<'NETTED'>>(
      {
        ...transfer,
        status: parse.oneOf(['NETTED']),
        failure,
        wasPaid: parse.flag,
        dueAgain: parse.date,
        nettedOn: parse.date,
      },
      keysAndMark,
    ),
  }),
);

type Of<Kind extends ExportOutcome['kind']> = Extract<ExportOutcome, { kind: Kind }>;
const outcomeFields = { ...merchantNetFields, exportDate: parse.date };
const carriedOutcome = parse.object<Of<'BELOW_MINIMUM' | 'CARRIED_FORWARD'>>(
  { ...outcomeFields, kind: parse.oneOf(['BELOW_MINIMUM', 'CARRIED_FORWARD']) },
  keysAndMark,
);

export const exportOutcomeItem = kind(
  parse.tagged<ExportOutcome, 'kind'>('kind', {
    TRANSFER: parse.object<Of<'TRANSFER'>>(
      { ...outcomeFields, kind: parse.oneOf(['TRANSFER']), n: parse.integer, endToEndId: parse.text },
      keysAndMark,
    ),
    WITHHELD: parse.object<Of<'WITHHELD'>>(
      { ...outcomeFields, kind: parse.oneOf(['WITHHELD']), reason: parse.oneOf(withheldReasons) },
      keysAndMark,
    ),
    BELOW_MINIMUM: carriedOutcome,
    CARRIED_FORWARD: carriedOutcome,
  }),
);
