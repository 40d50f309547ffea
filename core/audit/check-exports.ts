import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { LocalDate } from '../time.ts';
import { inOrder } from './closed-by.ts';
import type { Finding } from './finding.ts';

/** What is wrong with the exports among themselves: each due date in one of them, each manifest naming the one before. */
export function checkExports(exports: readonly ReimbursementExport[]): Finding[] {
  const findings: Finding[] = [];
  const closedBy = new Map<LocalDate, LocalDate>();
  let previous: string | undefined;
  for (const found of inOrder(exports)) {
    const { exportDate, dates, previousManifestSha256 } = found;
    if (previousManifestSha256 !== previous) {
      findings.push({
        code: 'manifest-chain-broken',
        subject: exportDate,
        expected: previous ?? 'none',
        actual: previousManifestSha256 ?? 'none',
      });
    }
    previous = found.status === 'PUBLISHED' ? found.manifestSha256 : undefined;
    for (const date of dates) {
      const other = closedBy.get(date);
      if (other) findings.push({ code: 'due-date-closed-wrongly', subject: date, expected: other, actual: exportDate });
      else closedBy.set(date, exportDate);
    }
  }
  return findings;
}
