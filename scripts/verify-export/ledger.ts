import { isDay, isFee, readCents } from './amounts.ts';
import { expectSame, type FileReport } from './findings.ts';
import { noFigures, type Figures, type Manifest } from './manifest.ts';

/** Version 1 of the ledger. */
const columns =
  'record,due_date,merchant_id,payment_request_id,at,gross,fee,net,currency,end_to_end_id,payment_count,refund_count,reason,iban,account_holder'.split(
    ',',
  );
const payments = new Set(['CAPTURE', 'REFUND']);
const failures = new Set(['REJECTION', 'RETURN']);
const alone = new Set(['CARRY', 'REPAYMENT', 'WRITE_OFF', 'REPAIR', ...failures]);
const repairSides = new Set(['issuer:losses', 'issuer:bank', 'fees', 'merchant:owed']);
const outcomes = new Set(['TRANSFER', 'CARRIED_FORWARD', 'BELOW_MINIMUM', 'WITHHELD', 'NIL']);
const merchantShape = /^[a-z2-7]{26}$/;
const endToEndShape = /^(\d{6})-([1-9]\d{0,2})-([a-z2-7]{26})$/;

export interface LedgerRow {
  line: number;
  record: string;
  dueDate: string;
  merchantId: string;
  paymentId: string;
  at: string;
  gross: number;
  fee: number;
  net: number;
  endToEndId: string;
  paymentCount: string;
  refundCount: string;
  reason: string;
  iban: string;
  accountHolder: string;
}

/** What the other files and exports are compared with. */
export interface Seen {
  /** A payment, a refund, a repayment of a debt or a transfer that came back. */
  line(row: LedgerRow): Promise<void>;
  /** What became of a merchant's sum; `carriedIn` is what its `CARRY` rows come to. */
  outcome(row: LedgerRow, carriedIn: number): Promise<void>;
}

/** The rows of a ledger, one at a time: each by itself, and each merchant's added up against its outcome. */
export async function checkLedger(
  say: FileReport,
  lines: AsyncIterable<{ text: string; ended: boolean }>,
  manifest: Manifest,
  { rates, seen }: { rates: readonly number[] | undefined; seen: Seen },
): Promise<{ rows: number; lines: number; figures: Figures }> {
  const figures = noFigures();
  const mayHold = datesOf(manifest);
  let lineNumber = 0;
  let lineCount = 0;
  let fold = noFold();

  function endFold(next: string): void {
    if (fold.merchantId !== '' && (fold.net !== 0 || fold.payments + fold.refunds > 0)) {
      say(fold.line, `the lines of merchant ${fold.merchantId} have no outcome before those of ${next}`);
    }
    fold = noFold();
  }

  for await (const { text, ended } of lines) {
    lineNumber += 1;
    if (!ended) say(lineNumber, 'the file ends within a line');
    if (lineNumber === 1) {
      expectSame(say, 1, 'header', text, columns.join(','));
      continue;
    }
    const row = readRow(say, lineNumber, text);
    if (!row) continue;
    checkRow(say, row, manifest, mayHold, rates);
    if (row.merchantId !== fold.merchantId) {
      endFold(row.merchantId);
      fold.merchantId = row.merchantId;
    }
    if (outcomes.has(row.record)) {
      checkOutcome(say, row, fold, manifest);
      countOutcome(figures, row);
      await seen.outcome(row, fold.carried);
      fold = noFold();
    } else {
      lineCount += 1;
      addLine(fold, row);
      addFigures(figures, row);
      await seen.line(row);
    }
  }
  if (lineNumber === 0) say(1, 'the file is empty, not even a header');
  endFold('the end of the file');
  return { rows: Math.max(0, lineNumber - 1), lines: lineCount, figures };
}

const noFold = () => ({ merchantId: '', line: 0, payments: 0, refunds: 0, gross: 0, fee: 0, net: 0, carried: 0 });
type Fold = ReturnType<typeof noFold>;

function addLine(fold: Fold, row: LedgerRow): void {
  fold.line = row.line;
  if (row.record === 'CAPTURE') fold.payments += 1;
  if (row.record === 'REFUND') fold.refunds += 1;
  if (row.record === 'CARRY') fold.carried += row.net;
  fold.gross += row.gross;
  fold.fee += row.fee;
  fold.net += row.net;
}

function addFigures(figures: Figures, { record, gross, fee, net }: LedgerRow): void {
  if (record === 'CAPTURE') figures.payments += 1;
  if (record === 'REFUND') figures.refunds += 1;
  if (alone.has(record)) figures.carriedIn += net;
  figures.gross += gross;
  figures.fee += fee;
}

function countOutcome(figures: Figures, { record, net }: LedgerRow): void {
  if (record === 'NIL') return;
  if (record === 'TRANSFER') {
    figures.transfers += 1;
    figures.net += net;
    return;
  }
  figures.carried += 1;
  figures.carriedForward += net;
  if (record === 'WITHHELD') figures.withheld += 1;
}

function readRow(say: FileReport, line: number, text: string): LedgerRow | undefined {
  const cells = readCells(text);
  if (cells?.length !== columns.length) {
    say(line, `${cells?.length ?? 'unreadable'} cells instead of ${columns.length}`);
    return undefined;
  }
  const [record = '', dueDate = '', merchantId = '', paymentId = '', at = '', ...rest] = cells;
  const [grossText, feeText, netText, currency, endToEndId = '', ...last] = rest;
  const [paymentCount = '', refundCount = '', reason = '', iban = '', accountHolder = ''] = last;
  const [gross, fee, net] = [grossText, feeText, netText].map(readCents);
  if (gross === undefined || fee === undefined || net === undefined) {
    say(line, `gross, fee and net are not all amounts with two decimals`);
    return undefined;
  }
  expectSame(say, line, 'currency', currency, 'EUR');
  return {
    ...{ line, record, dueDate, merchantId, paymentId, at, gross, fee, net },
    ...{ endToEndId, paymentCount, refundCount, reason, iban, accountHolder },
  };
}

/** RFC 4180 without line breaks in cells. An apostrophe before a cell keeps it for text in a spreadsheet. */
function readCells(text: string): string[] | undefined {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) return undefined;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^'/, ''));
    if (end === '') return cells;
  }
}

function checkRow(
  say: FileReport,
  row: LedgerRow,
  manifest: Manifest,
  mayHold: (merchantId: string, dueDate: string) => boolean,
  rates: readonly number[] | undefined,
): void {
  const { line, record, gross, fee, net } = row;
  if (!merchantShape.test(row.merchantId)) say(line, `${row.merchantId} is no merchant's id`);
  if (outcomes.has(record)) return;
  if (!mayHold(row.merchantId, row.dueDate)) say(line, `due date ${row.dueDate} is none that this export closes`);
  const at = Date.parse(row.at);
  if (Number.isNaN(at)) say(line, `${row.at} is no time`);
  else if (at > Date.parse(manifest.createdAt)) say(line, `${row.at} is later than the export, ${manifest.createdAt}`);
  else if (row.at.slice(0, 10) > row.dueDate) say(line, `${row.at} is later than its due date ${row.dueDate}`);

  if (payments.has(record)) {
    const sign = record === 'CAPTURE' ? 1 : -1;
    if (row.paymentId === '') say(line, `a ${record} that names no payment request`);
    if (gross * sign <= 0) say(line, `gross of a ${record} is ${sign > 0 ? 'not above' : 'not below'} zero`);
    else if (!isFee(gross * sign, fee * sign, rates)) {
      say(
        line,
        `fee ${fee} cents of gross ${gross} is no commission${rates ? ` of ${rates.join(', ')}` : ''}, rounded half up`,
      );
    }
    expectSame(say, line, 'net in cents', net, gross - fee);
  } else if (alone.has(record)) {
    if (gross !== 0 || fee !== 0) say(line, `a ${record} has a gross or a fee`);
    if (record === 'REPAIR' && !repairSides.has(row.reason))
      say(line, `a REPAIR has reason “${row.reason}”, no account`);
    if (!['CARRY', 'REPAIR'].includes(record) && net <= 0) say(line, `net of a ${record} is not above zero`);
    if (record === 'CARRY' && !isCarriedFrom(row.reason, manifest.exportDate)) {
      say(line, `a CARRY has reason “${row.reason}”, not an earlier export`);
    }
    if (failures.has(record) && !endToEndShape.test(row.endToEndId)) say(line, `a ${record} names no transfer`);
  } else say(line, `record ${record} is none of version 1`);
}

/** A merchant that was left out has no line in this export; one that an earlier export has left behind has earlier ones, too. */
function datesOf({ dueDates, leftBehind = [], leftOut = [] }: Manifest) {
  const closed = new Set(dueDates);
  const missing = new Set(leftOut.map(({ merchantId }) => merchantId));
  const more = new Map(leftBehind.map(({ merchantId, dates }) => [merchantId, new Set(dates)]));
  return (merchantId: string, dueDate: string): boolean =>
    !missing.has(merchantId) && (closed.has(dueDate) || (more.get(merchantId)?.has(dueDate) ?? false));
}

function isCarriedFrom(reason: string, exportDate: string): boolean {
  const day = /^FROM (.+)$/.exec(reason)?.[1];
  return day !== undefined && isDay(day) && day < exportDate;
}

/** Which sign the sum of a merchant has for what becomes of it. */
const signs: Readonly<Record<string, number>> = {
  TRANSFER: 1,
  BELOW_MINIMUM: 1,
  WITHHELD: 1,
  CARRIED_FORWARD: -1,
  NIL: 0,
};

function checkOutcome(say: FileReport, row: LedgerRow, fold: Fold, { exportDate }: Manifest): void {
  const { line, record } = row;
  expectSame(say, line, `gross of ${record} in cents`, row.gross, fold.gross);
  expectSame(say, line, `fee of ${record} in cents`, row.fee, fold.fee);
  expectSame(say, line, `net of ${record} in cents`, row.net, fold.net);
  expectSame(say, line, 'payment_count', row.paymentCount, String(fold.payments));
  expectSame(say, line, 'refund_count', row.refundCount, String(fold.refunds));
  expectSame(say, line, `due date of ${record}`, row.dueDate, exportDate);
  if (Math.sign(row.net) !== signs[record]) say(line, `a ${record} of ${row.net} cents`);
  if (record === 'WITHHELD' && !/^[A-Z_]+$/.test(row.reason)) say(line, 'a WITHHELD without its reason');
  if (record !== 'TRANSFER') {
    if (row.endToEndId + row.iban !== '') say(line, `a ${record} names a transfer or an account`);
    return;
  }
  const [, day, , merchantId] = endToEndShape.exec(row.endToEndId) ?? [];
  if (day !== exportDate.slice(2).replaceAll('-', '') || merchantId !== row.merchantId) {
    say(line, `end-to-end id ${row.endToEndId} is not of this export and merchant`);
  }
  if (!/^[A-Z]{2}\d{2}•{4}[A-Z0-9]{4}$/u.test(row.iban)) say(line, 'the IBAN is not masked as it should be');
}
