import { isNetAlone, journalKey, type MerchantRecord } from '../ledger/journal.ts';
import { add, subtract, zero, type Cents } from '../../contract/money.ts';

/** A line that cannot be counted: it contradicts itself, or another one. Its key holds ids and dates only. */
export class BadLine extends Error {
  readonly key: string;

  constructor(key: string, what: string) {
    super(`line ${key} ${what}`);
    this.name = 'BadLine';
    this.key = key;
  }
}

/** What one merchant's lines of an export come to. net = gross − fee + carried. */
export interface MerchantNet {
  merchantId: string;
  /** Payments captured and not voided. */
  paymentCount: number;
  refundCount: number;
  gross: Cents;
  fee: Cents;
  /** What an earlier export carried forward, negative when the merchant owed it; what was paid back or written off is in it. */
  carried: Cents;
  /** Of `carried`, what the merchant owed before: negative; left out where it owed nothing. */
  debt?: Cents;
  net: Cents;
  /** The end-to-end ids of transfers that failed, whose amounts are in `carried`: what pays this pays them again. */
  paysAgain?: readonly string[];
}

/** The lines counted so far; `pending` is a capture whose void, if there is one, is the very next line. */
export interface MerchantLines {
  net: MerchantNet;
  pending?: MerchantRecord;
  lastKey?: string;
}

export const noLines = (merchantId: string): MerchantLines => ({
  net: { merchantId, paymentCount: 0, refundCount: 0, gross: zero, fee: zero, carried: zero, net: zero },
});

/** @param counted lines that are certain now, in order: a voided capture and its void never appear. */
interface Step {
  lines: MerchantLines;
  counted: readonly MerchantRecord[];
}

/**
 * Takes the next line of the merchant. Lines come in the order of their sort keys, so that a capture and its void follow
 * each other and memory does not grow with their number.
 *
 * @param key the line's sort key
 * @throws BadLine when a line comes twice, or a void without its capture: nothing may be paid to the merchant then
 */
export function takeLine(lines: MerchantLines, key: string, line: MerchantRecord): Step {
  if (lines.lastKey !== undefined && key <= lines.lastKey) {
    throw new BadLine(key, 'is in more than one due date of the export, or out of order');
  }
  const { pending } = lines;
  if (line.kind === 'VOID') {
    if (pending?.paymentId !== line.paymentId || add(pending?.net ?? zero, line.net) !== 0) {
      throw new BadLine(key, 'voids no capture of the same amount and due date');
    }
    return { lines: { net: lines.net, lastKey: key }, counted: [] };
  }
  const settled = settlePending(lines);
  if (line.kind === 'CAPTURE')
    return { lines: { ...settled.lines, pending: line, lastKey: key }, counted: settled.counted };
  return { lines: { net: count(settled.lines.net, line), lastKey: key }, counted: [...settled.counted, line] };
}

/** After the merchant's last line. */
export const endLines = (lines: MerchantLines): { net: MerchantNet; counted: readonly MerchantRecord[] } => {
  const { lines: settled, counted } = settlePending(lines);
  return { net: settled.net, counted };
};

function settlePending({ net, pending }: MerchantLines): Step {
  return pending ? { lines: { net: count(net, pending) }, counted: [pending] } : { lines: { net }, counted: [] };
}

function count(sum: MerchantNet, line: MerchantRecord): MerchantNet {
  const net = add(sum.net, line.net);
  if (isNetAlone(line)) {
    const paysAgain = [...(sum.paysAgain ?? []), ...(line.paysAgain ?? [])];
    return { ...sum, carried: add(sum.carried, line.net), net, ...(paysAgain.length > 0 && { paysAgain }) };
  }
  if (line.net !== subtract(line.gross, line.fee)) {
    throw new BadLine(journalKey(line).sk, `is a ${line.kind} whose net is not gross less fee`);
  }
  return {
    ...sum,
    paymentCount: sum.paymentCount + (line.kind === 'CAPTURE' ? 1 : 0),
    refundCount: sum.refundCount + (line.kind === 'REFUND' ? 1 : 0),
    gross: add(sum.gross, line.gross),
    fee: add(sum.fee, line.fee),
    net,
  };
}
