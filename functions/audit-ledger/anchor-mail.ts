import type { OutgoingMail } from '../../adapters/ses/mailer.ts';
import type { LocalDate } from '../../core/time.ts';
import type { AuditResult } from './audit-ledger.ts';

/** The hashes of a day, for finance to keep outside of AWS: French first, English below. */
export function anchorMail(to: string, { anchor, findings }: AuditResult, today: LocalDate): OutgoingMail {
  const { newest, operations } = anchor;
  const text = [
    `Empreintes des livres au ${today}. Gardez ce courriel hors d’AWS\u00a0: il prouve que rien d’antérieur n’a été changé.`,
    '',
    `Dernier export\u00a0: ${newest?.exportDate ?? 'aucun'}`,
    ...(newest ? [`SHA-256 de son manifeste\u00a0: ${newest.manifestSha256}`] : []),
    `Journal des opérations\u00a0: ${operations ? `${operations.day}, ${operations.count} écritures` : 'vide'}`,
    ...(operations ? [`SHA-256 de la dernière\u00a0: ${operations.hash}`] : []),
    `Anomalies relevées par l’audit\u00a0: ${findings.length}`,
    '',
    '—',
    '',
    `Hashes of the books on ${today}. Keep this mail outside of AWS: it proves that nothing before it was changed.`,
    `Newest export: ${newest?.exportDate ?? 'none'}. Journal of operations: ${operations?.day ?? 'empty'}. Findings: ${findings.length}.`,
    '',
  ].join('\n');
  return {
    to,
    subject: `Encaissement\u00a0: empreintes du ${today}`,
    text,
    html: `<pre>${text}</pre>`,
    tags: { kind: 'anchor' },
  };
}
