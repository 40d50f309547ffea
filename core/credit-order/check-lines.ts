import type { LineVerdict } from '../../contract/back-office/credit-order.ts';
import { add, zero, type Cents } from '../../contract/money.ts';
import type { CheckedLine, ReadLine } from './order-line.ts';

/** The clients whom earlier lines of the file name, with the row that does. It is added to in place: a file has many lines. */
export type NamedClients = Map<string, number>;

/** Judges lines by the directory and by the lines before them. @param clientOf the client of an identifier's hash */
export function checkLines(
  lines: readonly ReadLine[],
  clientOf: (identifierHash: string) => string | undefined,
  named: NamedClients,
): CheckedLine[] {
  return lines.map((line): CheckedLine => {
    if (line.verdict !== undefined) return line;
    const { identifierHash, ...facts } = line;
    const clientId = clientOf(identifierHash);
    if (clientId === undefined) return { ...facts, verdict: 'CLIENT_UNKNOWN' };
    const firstRow = named.get(clientId);
    if (firstRow !== undefined) return { ...facts, verdict: 'DUPLICATE', firstRow };
    named.set(clientId, line.row);
    return { ...facts, verdict: 'OK', clientId };
  });
}

/** What the dry run came to. */
export interface CheckSummary {
  /** How many lines have each verdict. */
  counts: Partial<Record<LineVerdict, number>>;
  /** Of the lines that are `OK`. */
  total: Cents;
}

export const emptySummary: CheckSummary = { counts: {}, total: zero };

export function addToSummary({ counts, total }: CheckSummary, lines: readonly CheckedLine[]): CheckSummary {
  const sum = { ...counts };
  for (const { verdict } of lines) sum[verdict] = (sum[verdict] ?? 0) + 1;
  return {
    counts: sum,
    total: add(total, ...lines.map((line) => (line.verdict === 'OK' ? line.amount : zero))),
  };
}
