import type { AuditReport } from '../../core/audit/books.ts';
import { closeLook } from '../../core/audit/close-look.ts';
import { coarseLook } from '../../core/audit/coarse-look.ts';
import { foundOf, type Finding } from '../../core/audit/finding.ts';
import { auditOnce, type AuditSource } from './audit-once.ts';

export type AuditResult = AuditReport & { ok: boolean };

/** So many of a quarter of a million: what is in them fits in memory, however large the books are. */
const lookedAtMax = 256;

/**
 * Checks every invariant of the money. A coarse look finds out in which buckets of statements something differs; two close ones
 * keep what is said in these, and name it. What a payment in flight makes look wrong is right, or differs otherwise, a
 * moment later: only what both close looks find just the same is a finding.
 *
 * @param salt chosen anew for each audit
 */
export async function auditLedger(source: AuditSource, salt: string): Promise<AuditResult> {
  const coarse = coarseLook(salt);
  const first = withoutAnswered(await auditOnce(source, coarse.statements));
  const differing = coarse.differing();
  if (first.findings.length === 0 && differing.length === 0) return { ok: true, ...first };
  const buckets = new Set(differing.slice(0, lookedAtMax));
  const before = new Set((await lookClosely()).findings.map(asText));
  const again = await lookClosely();
  const findings = again.findings.filter((finding) => before.has(asText(finding)));
  // What is left out is said, so that nobody takes what is named for all that there is.
  if (differing.length > lookedAtMax) findings.push(foundOf('more-differs', 'audit', lookedAtMax, differing.length));
  return { ...again, ok: findings.length === 0, findings };

  async function lookClosely(): Promise<AuditReport> {
    const close = closeLook(salt, buckets);
    const report = await auditOnce(source, close.statements);
    return withoutAnswered({ ...report, findings: [...report.findings, ...close.findings()] });
  }
}

/** What two people have put right by a repair is no finding while it says what it said to them. */
const withoutAnswered = ({ isAnswered, ...report }: Awaited<ReturnType<typeof auditOnce>>): AuditReport => ({
  ...report,
  findings: report.findings.filter((finding) => !isAnswered(finding)),
});

const asText = (finding: Finding): string => JSON.stringify(finding);
