import type { CreditOrderStatus } from '../../contract/back-office/credit-order.ts';
import { add, zero, type Cents } from '../../contract/money.ts';
import type { RefusalCode } from '../../contract/refusal.ts';
import type { Act } from '../act.ts';
import { derivedId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { CheckSummary } from './check-lines.ts';

/** What an order of credits is from its first moment on. */
export interface CreditOrderFacts {
  id: string;
  /** Grows with each change, on which every write is conditioned. */
  version: number;
  /** The employer or works council (CSE) that pays for it. */
  payer: string;
  /** The bank transfer by which it does, as the statement names it; it pays for one order. */
  fundingReference: string;
  fundingAmount: Cents;
  /** Hex, of the file as it came; with the order's id it names the file's lines. */
  fileSha256: string;
  lineCount: number;
  partCount: number;
  created: Act;
  requestHash: string;
}

interface Checked extends CreditOrderFacts {
  summary: CheckSummary;
}
interface Proposed extends Checked {
  proposed: Act;
}
interface Released extends Proposed {
  released: Act;
}
/** How far the crediting has come. */
export interface Progress {
  /** Parts of the file that are done with. */
  parts: number;
  credited: number;
  total: Cents;
}

/** An order of credits: each state has what led to it. */
export type CreditOrder =
  | (CreditOrderFacts & { status: 'DRAFT' })
  | (Checked & { status: 'CHECKED' })
  | (Proposed & { status: 'PROPOSED' })
  | (Released & { status: 'RELEASED' })
  | (Released & { status: 'CREDITING'; progress: Progress })
  | (Released & { status: 'DONE'; progress: Progress; doneAt: Instant })
  | (CreditOrderFacts & {
      status: 'CANCELLED';
      summary?: CheckSummary;
      proposed?: Act;
      cancelled: Act & { reason: string };
    });

type In<Status extends CreditOrderStatus> = Extract<CreditOrder, { status: Status }>;
type Decided<Status extends CreditOrderStatus> = { order: In<Status> } | { refused: RefusalCode };

const next = <Order extends CreditOrderFacts>(order: Order): Order => ({ ...order, version: order.version + 1 });

/** Within an order nothing but the row tells credits apart, so however often a line is credited, it is once. */
export const lineCreditId = (orderId: string, row: number): string => derivedId('credit-order', orderId, String(row));

export const checkedOrder = (order: In<'DRAFT'>, summary: CheckSummary): In<'CHECKED'> => ({
  ...next(order),
  status: 'CHECKED',
  summary,
});

/** What the bank transfer does not pay for is not credited, and an order that credits nobody is none. */
export function proposeOrder(order: CreditOrder, proposed: Act): Decided<'PROPOSED'> {
  if (order.status !== 'CHECKED') return { refused: 'credit-order-status' };
  if (order.summary.total === 0) return { refused: 'credit-order-empty' };
  if (order.summary.total > order.fundingAmount) return { refused: 'credit-order-over-funding' };
  return { order: { ...next(order), status: 'PROPOSED', proposed } };
}

/** By neither of those who prepared it. */
export function releaseOrder(order: CreditOrder, released: Act): Decided<'RELEASED'> {
  if (order.status !== 'PROPOSED') return { refused: 'credit-order-status' };
  if ([order.proposed.by, order.created.by].includes(released.by)) return { refused: 'second-person-required' };
  return { order: { ...next(order), status: 'RELEASED', released } };
}

/** Until it is released nothing has moved. */
export function cancelOrder(order: CreditOrder, cancelled: Act & { reason: string }): Decided<'CANCELLED'> {
  switch (order.status) {
    case 'DRAFT':
    case 'CHECKED':
    case 'PROPOSED':
      return { order: { ...next(order), status: 'CANCELLED', cancelled } };
    case 'RELEASED':
    case 'CREDITING':
    case 'DONE':
    case 'CANCELLED':
      return { refused: 'credit-order-status' };
  }
}

/** Wakes whoever checks and credits, where it was left: nothing of the order changes but its version. */
export function resumeOrder(order: CreditOrder): { order: CreditOrder } | { refused: RefusalCode } {
  switch (order.status) {
    case 'DRAFT':
    case 'RELEASED':
    case 'CREDITING':
      return { order: next(order) };
    case 'CHECKED':
    case 'PROPOSED':
    case 'DONE':
    case 'CANCELLED':
      return { refused: 'credit-order-status' };
  }
}

const nothing: Progress = { parts: 0, credited: 0, total: zero };

/** After one more part of the file; the last one ends it. */
export function creditedPart(
  order: In<'RELEASED'> | In<'CREDITING'>,
  part: Pick<Progress, 'credited' | 'total'>,
  now: Instant,
): In<'CREDITING'> | In<'DONE'> {
  const before = order.status === 'CREDITING' ? order.progress : nothing;
  const progress = {
    parts: before.parts + 1,
    credited: before.credited + part.credited,
    total: add(before.total, part.total),
  };
  return progress.parts < order.partCount
    ? { ...next(order), status: 'CREDITING', progress }
    : { ...next(order), status: 'DONE', progress, doneAt: now };
}
