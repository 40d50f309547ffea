import { missedLine, type RepairSide } from '../../contract/back-office/repairs.ts';
import type { OperationFacts, OperationRecord } from '../operations/operation.ts';
import { isMerchantRecord, type JournalRecord } from '../ledger/journal.ts';
import { repairSideOf } from '../ledger/movements.ts';
import type { Finding } from './finding.ts';
import type { Statements } from './statements.ts';

type Found = Omit<Finding, 'code'> & { code: string };

/** A finding as both people see it, and as the audit knows it again while it says the same. */
export const findingFacts = ({ code, subject, expected, actual }: Found) => ({
  finding: `${code} ${subject}`,
  found: `${expected ?? '–'} → ${actual ?? '–'}`,
});

/**
 * Whether a movement can answer a finding: the line that no export took is due again as it stands, and nothing else is due without
 * its posting.
 */
export function canAnswer(
  { code, subject, actual }: Found,
  { merchantId, amount, against }: { merchantId: string; amount: number; against: RepairSide },
): boolean {
  if ((code === missedLine) !== (against === 'merchant:owed')) return false;
  return code !== missedLine || (actual === amount && subject.split('/')[1]?.startsWith(`${merchantId}#`) === true);
}

/** What two people have answered by a movement, as the journal of operations tells it. */
export function answeredFindings() {
  const answered = new Set<string>();
  const lines = new Set<string>();
  const keyOf = ({ finding, found }: OperationFacts) => `${finding} ${found}`;
  return {
    take({ act, from = {}, to = {} }: OperationRecord): void {
      if (act !== 'BOOKS_REPAIRED') return;
      answered.add(keyOf(from));
      if (to['against'] === 'merchant:owed') lines.add(String(from['finding']).slice(missedLine.length + 1));
    },
    /** It is found as it was when two people answered it: there is nothing left to do. */
    has: (finding: Finding): boolean => answered.has(keyOf(findingFacts(finding))),
    /** @param place key of a line in the journal: another one is due in its stead */
    hasLine: (place: string): boolean => lines.has(place),
  };
}

/** Each repair has its record of operation, which two people have made, and each such record its repair. */
export function repairsByPeople(statements: Statements) {
  const code = 'repair-unapproved';
  return {
    takeOperation({ act, about, to = {} }: OperationRecord): void {
      if (act !== 'BOOKS_REPAIRED') return;
      const { proposal, amount, against } = to;
      statements.fact('expected', code, String(proposal), { merchantId: about.id, amount, against });
    },
    takeRecord(record: JournalRecord): void {
      if (!isMerchantRecord(record) || record.kind !== 'REPAIR') return;
      const { merchantId, net, settlementId } = record;
      statements.fact('actual', code, String(settlementId), { merchantId, amount: net, against: repairSideOf(record) });
    },
  };
}
