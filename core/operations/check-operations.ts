import type { Finding, FindingCode } from '../audit/finding.ts';
import type { ReimbursementExport } from '../reimbursement/plan.ts';
import { addDays, type LocalDate } from '../time.ts';
import type { DaySeal } from './day-seal.ts';
import { recordHash, type ChainHead, type OperationRecord } from './operation.ts';

/** What it has come to: plain data, so that an audit can go on from it later. */
export interface OperationsKept {
  count: number;
  findings: Finding[];
  /** The end of the chain of each day, so far. */
  heads: Partial<Record<LocalDate, ChainHead>>;
}
export const newOperations = (): OperationsKept => ({ count: 0, findings: [], heads: {} });

/**
 * Follows the chain of each day and compares it with what the exports have sealed. Takes the records of a day in the order of
 * their numbers, the days in any order.
 */
export function checkOperations(exports: readonly ReimbursementExport[], kept: OperationsKept = newOperations()) {
  const { findings, heads } = kept;
  const find = (code: FindingCode, subject: string, expected?: string | number, actual?: string | number) =>
    findings.push({
      code,
      subject,
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
    });
  /** Of those days that are sealed, how long and with what end they were. */
  const sealing = exports.filter(({ operations }) => operations !== undefined);
  const seals = new Map(sealing.flatMap(({ operations = [] }) => operations.map((seal) => [seal.day, seal] as const)));
  const sealedThrough = sealing
    .map(({ exportDate }) => addDays(exportDate, -1))
    .sort()
    .at(-1);

  return {
    take(record: OperationRecord): void {
      kept.count += 1;
      const { day, number, previousHash, hash } = record;
      const last = heads[day];
      const isNext = number === (last?.number ?? 0) + 1 && previousHash === (last?.hash ?? '');
      if (!isNext) find('operation-chain-broken', `${day}/${number}`, (last?.number ?? 0) + 1, number);
      else if (hash !== recordHash(record)) find('operation-changed', `${day}/${number}`);
      heads[day] = { number, hash };
    },

    close(): { count: number; findings: Finding[]; chains: DaySeal[] } {
      for (const [day, seal] of seals) {
        const head = heads[day];
        if (head?.number !== seal.count || head.hash !== seal.hash) {
          find('operations-differ-from-seal', day, seal.count, head?.number ?? 0);
        }
      }
      for (const [day, { number }] of headsByDay()) {
        if (sealedThrough !== undefined && day <= sealedThrough && !seals.has(day)) {
          find('operations-differ-from-seal', day, 0, number);
        }
      }
      const chains = headsByDay().map(([day, { number, hash }]) => ({ day, count: number, hash }));
      return { count: kept.count, findings, chains };
    },
  };

  function headsByDay() {
    return Object.entries(heads) as [LocalDate, ChainHead][];
  }
}
