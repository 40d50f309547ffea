import { lineVerdicts, type LineVerdict } from '../../contract/back-office/credit-order.ts';
import type { CheckSummary } from '../../core/credit-order/check-lines.ts';
import type { CreditOrder, CreditOrderFacts, Progress } from '../../core/credit-order/credit-order.ts';
import type { CheckedLine, ReadLine } from '../../core/credit-order/order-line.ts';
import { act } from '../parse-act.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

const kind = <Content>(content: parse.Parser<Content>) =>
  itemKind<Content>({ table: 'Orders', key: ['pk', 'sk'], content });

const counts: parse.Parser<CheckSummary['counts']> = parse.mapOf(parse.integer);
const summary = parse.object<CheckSummary>({ counts, total: parse.cents });
const progress = parse.object<Progress>({ parts: parse.integer, credited: parse.integer, total: parse.cents });

const facts: parse.Fields<CreditOrderFacts> = {
  id: parse.text,
  version: parse.integer,
  payer: parse.text,
  fundingReference: parse.text,
  fundingAmount: parse.cents,
  fileSha256: parse.text,
  lineCount: parse.integer,
  partCount: parse.integer,
  created: act,
  requestHash: parse.text,
};
const released = { ...facts, summary, proposed: act, released: act };

type In<Status extends CreditOrder['status']> = Extract<CreditOrder, { status: Status }>;

export const creditOrderItem = kind(
  parse.tagged<CreditOrder, 'status'>('status', {
    DRAFT: parse.object<In<'DRAFT'>>({ ...facts, status: parse.oneOf(['DRAFT']) }, keysAndMark),
    CHECKED: parse.object<In<'CHECKED'>>({ ...facts, summary, status: parse.oneOf(['CHECKED']) }, keysAndMark),
    PROPOSED: parse.object<In<'PROPOSED'>>(
      { ...facts, summary, proposed: act, status: parse.oneOf(['PROPOSED']) },
      keysAndMark,
    ),
    RELEASED: parse.object<In<'RELEASED'>>({ ...released, status: parse.oneOf(['RELEASED']) }, keysAndMark),
    CREDITING: parse.object<In<'CREDITING'>>(
      { ...released, progress, status: parse.oneOf(['CREDITING']) },
      keysAndMark,
    ),
    DONE: parse.object<In<'DONE'>>(
      { ...released, progress, doneAt: parse.instant, status: parse.oneOf(['DONE']) },
      keysAndMark,
    ),
    CANCELLED: parse.object<In<'CANCELLED'>>(
      {
        ...facts,
        summary: parse.optional(summary),
        proposed: parse.optional(act),
        cancelled: parse.object({ by: parse.text, at: parse.instant, reason: parse.text }),
        status: parse.oneOf(['CANCELLED']),
      },
      keysAndMark,
    ),
  }),
);

/** Some of an order's lines, as they were read or as they were checked. */
export type LinesPart =
  { state: 'READ'; lines: readonly ReadLine[] } | { state: 'CHECKED'; lines: readonly CheckedLine[] };

const lineFacts = {
  row: parse.integer,
  hint: parse.text,
  label: parse.optional(parse.text),
};
const wrong = parse.oneOf(lineVerdicts.filter((verdict): verdict is Exclude<LineVerdict, 'OK'> => verdict !== 'OK'));
const readable = parse.object<Extract<ReadLine, { identifierHash: string }>>({
  ...lineFacts,
  amount: parse.cents,
  identifierHash: parse.text,
  verdict: parse.optional((value): never => {
    throw new parse.Mismatch(`is ${typeof value}, of a line that has none yet`);
  }),
});
const wrongLine = { ...lineFacts, amount: parse.optional(parse.cents), verdict: wrong };
const unreadable = parse.object<Exclude<ReadLine, { identifierHash: string }>>(wrongLine);
const creditable = parse.object<Extract<CheckedLine, { verdict: 'OK' }>>({
  ...lineFacts,
  amount: parse.cents,
  clientId: parse.text,
  verdict: parse.oneOf(['OK']),
});
const uncreditable = parse.object<Exclude<CheckedLine, { verdict: 'OK' }>>({
  ...wrongLine,
  firstRow: parse.optional(parse.integer),
});
const verdictOf = (line: unknown): unknown => (line as { verdict?: unknown } | null)?.verdict;

/** When the lines are forgotten, for DynamoDB; the journal keeps what was credited. */
const besideLines = [...keysAndMark, 'forgetAt'];

export const linesPartItem = kind(
  parse.tagged<LinesPart, 'state'>('state', {
    READ: parse.object<Extract<LinesPart, { state: 'READ' }>>(
      {
        state: parse.oneOf(['READ']),
        lines: parse.list((line): ReadLine => (verdictOf(line) === undefined ? readable(line) : unreadable(line))),
      },
      besideLines,
    ),
    CHECKED: parse.object<Extract<LinesPart, { state: 'CHECKED' }>>(
      {
        state: parse.oneOf(['CHECKED']),
        lines: parse.list((line): CheckedLine => (verdictOf(line) === 'OK' ? creditable(line) : uncreditable(line))),
      },
      besideLines,
    ),
  }),
);

/** Which order a bank transfer pays for. */
export const fundingItem = kind(parse.object<{ orderId: string }>({ orderId: parse.text }, keysAndMark));

/** An order's place in the list. */
export const listedOrderItem = kind(parse.object<{ orderId: string }>({ orderId: parse.text }, keysAndMark));
