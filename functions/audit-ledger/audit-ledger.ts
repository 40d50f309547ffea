import type { AuditReport } from '../../core/audit/books.ts';
import type { Finding } from '../../core/audit/finding.ts';
import { auditOnce, type AuditSource } from './audit-once.ts';

export type AuditResult = AuditReport & { ok: boolean };

const roundsMax = 3;

/**
 * Checks every invariant of the money. What a payment in flight makes look wrong is right, or differs otherwise, a moment
 * later: only what a second look finds just the same is a finding.
 */
export async function auditLedger(source: AuditSource): Promise<AuditResult> {
  let report = await auditOnce(source);
  for (let round = 2; round <= roundsMax && report.findings.length > 0; round += 1) {
    const before = new Set(report.findings.map(asText));
    const again = await auditOnce(source);
    report = { ...again, findings: again.findings.filter((finding) => before.has(asText(finding))) };
  }
  return { ok: report.findings.length === 0, ...report };
}

const asText = (finding: Finding): string => JSON.stringify(finding);
