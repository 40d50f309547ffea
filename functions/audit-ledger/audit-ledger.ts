import type { AuditReport } from '../../core/audit/books.ts';
import { closeLook } from '../../core/audit/close-look.ts';
import { coarseLook } from '../../core/audit/coarse-look.ts';
import { foundOf, type Finding } from '../../core/audit/finding.ts';
import type { LocalDate } from '../../core/time.ts';
import { auditPass, type AuditSource, type Pass, type PassKept } from './audit-pass.ts';

export type AuditResult = AuditReport & { ok: boolean };

/** So many of a quarter of a million: what is in them fits in memory, however large the books are. */
const lookedAtMax = 256;

/** How far an audit has come: plain data, small however large the books are. */
export interface AuditKept {
  /** Chosen anew for each audit. */
  salt: string;
  today: LocalDate;
  phase: 'COARSE' | 'CLOSE' | 'AGAIN';
  /** In which something differs, after the coarse look: those that are looked at, and how many there are. */
  buckets: number[];
  differing: number;
  /** What the first close look has found, as text. */
  before: string[];
  /** Of the look that goes on. */
  pass?: PassKept;
}

export const newAudit = (salt: string, today: LocalDate): AuditKept => ({
  salt,
  today,
  phase: 'COARSE',
  buckets: [],
  differing: 0,
  before: [],
});

/** All parts of an audit, one after the other. */
export async function auditLedger(source: AuditSource, salt: string): Promise<AuditResult> {
  const audited = await auditPart(source, newAudit(salt, source.today), () => true);
  if (audited.status === 'MORE') throw new Error('an audit that has all the time stopped');
  return audited.result;
}

/**
 * Checks every invariant of the money. A coarse look finds out in which buckets of statements something differs; two close ones
 * keep what is said in these, and name it. What a payment in flight makes look wrong is right, or differs otherwise, a
 * moment later: only what both close looks find just the same is a finding.
 *
 * @param hasTime asked after each page: without it the audit stops there, and another call goes on from what it is given back
 */
export async function auditPart(
  source: AuditSource,
  audit: AuditKept,
  hasTime: () => boolean,
): Promise<{ status: 'MORE'; kept: AuditKept } | { status: 'DONE'; result: AuditResult }> {
  let kept = audit;
  for (;;) {
    const { salt, phase, pass, buckets, differing, before } = kept;
    if (phase === 'COARSE') {
      const looked = await auditPass(source, (text) => coarseLook(salt, text), hasTime, pass);
      if (looked.status === 'MORE') return { status: 'MORE', kept: { ...kept, pass: looked.kept } };
      const report = withoutAnswered(looked);
      const differ = looked.look.differing();
      if (report.findings.length === 0 && differ.length === 0)
        return { status: 'DONE', result: { ok: true, ...report } };
      kept = next(kept, { phase: 'CLOSE', buckets: differ.slice(0, lookedAtMax), differing: differ.length });
      continue;
    }
    const looked = await auditPass(source, (text) => closeLook(salt, new Set(buckets), text), hasTime, pass);
    if (looked.status === 'MORE') return { status: 'MORE', kept: { ...kept, pass: looked.kept } };
    const report = withoutAnswered(looked, looked.look.findings());
    if (phase === 'CLOSE') {
      kept = next(kept, { phase: 'AGAIN', before: report.findings.map(asText) });
      continue;
    }
    const both = new Set(before);
    const findings = report.findings.filter((finding) => both.has(asText(finding)));
    // What is left out is said, so that nobody takes what is named for all that there is.
    if (differing > lookedAtMax) findings.push(foundOf('more-differs', 'audit', lookedAtMax, differing));
    return { status: 'DONE', result: { ...report, ok: findings.length === 0, findings } };
  }
}

const next = ({ pass: _, ...kept }: AuditKept, changes: Partial<AuditKept>): AuditKept => ({ ...kept, ...changes });

/** What two people have put right by a repair is no finding while it says what it said to them. */
const withoutAnswered = (
  { report, isAnswered }: Extract<Pass<unknown>, { status: 'DONE' }>,
  differing: readonly Finding[] = [],
): AuditReport => ({
  ...report,
  findings: [...report.findings, ...differing].filter((finding) => !isAnswered(finding)),
});

const asText = (finding: Finding): string => JSON.stringify(finding);
