import type { operations } from '../../web/api/openapi.ts';
import { isoDay } from '../../web/format/dates.ts';
import type { Reimbursement } from './sums.ts';

/** One transfer with a page of its lines. */
export type ReimbursementDetail = operations['getReimbursement']['responses'][200]['content']['application/json'];
export type Line = ReimbursementDetail['lines'][number];

const sum = (lines: readonly Line[], figure: (line: Line) => number): number =>
  lines.reduce((total, line) => total + figure(line), 0);

const ofKind = (lines: readonly Line[], kind: Line['kind']): Line[] => lines.filter((line) => line.kind === kind);

/** Of a line that is no payment's: it has no gross and no commission of its own. */
export const isNetAlone = ({ kind }: Pick<Line, 'kind'>): boolean => kind === 'CARRY' || isSettled(kind);

const settledKinds = ['REPAYMENT', 'WRITE_OFF', 'REPAIR', 'REJECTION', 'RETURN'] as const;
type SettledKind = (typeof settledKinds)[number];
const isSettled = (kind: Line['kind']): kind is SettledKind => (settledKinds as readonly string[]).includes(kind);

/** Whether the lines, all of them, come to the transfer: each figure to the cent. */
export function addUp(lines: readonly Line[], { gross, fee, carried, net }: Reimbursement): boolean {
  return (
    sum(lines, (line) => line.gross.value) === gross.value &&
    sum(lines, (line) => line.fee.value) === fee.value &&
    sum(lines.filter(isNetAlone), (line) => line.net.value) === carried.value &&
    sum(lines, (line) => line.net.value) === net.value &&
    gross.value - fee.value + carried.value === net.value
  );
}

/** What a transfer is made of, in the order in which it is told. Amounts in cents. */
export interface Parts {
  captured: { count: number; gross: number; firstDay: string | undefined; lastDay: string | undefined };
  refunded: { count: number; gross: number };
  fee: number;
  carried: { from: string; net: number }[];
  /** What the merchant has paid back, what it was let off, what was put right, and transfers that failed. */
  settled: { kind: SettledKind; day: string; net: number }[];
}

export function partsOf(lines: readonly Line[]): Parts {
  const captures = ofKind(lines, 'CAPTURE');
  const refunds = [...ofKind(lines, 'REFUND'), ...ofKind(lines, 'VOID')];
  const days = captures.map(({ at }) => isoDay(at)).sort();
  return {
    captured: {
      count: captures.length,
      gross: sum(captures, ({ gross }) => gross.value),
      firstDay: days[0],
      lastDay: days.at(-1),
    },
    refunded: { count: refunds.length, gross: sum(refunds, ({ gross }) => gross.value) },
    fee: sum(lines, ({ fee }) => fee.value),
    carried: ofKind(lines, 'CARRY').map(({ at, net }) => ({ from: isoDay(at), net: net.value })),
    settled: lines.flatMap(({ kind, at, net }) => (isSettled(kind) ? [{ kind, day: isoDay(at), net: net.value }] : [])),
  };
}
