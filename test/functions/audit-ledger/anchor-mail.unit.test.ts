import { expect, it } from 'vitest';
import { anchorOf } from '../../../core/audit/anchor.ts';
import { localDate } from '../../../core/time.ts';
import { anchorMail } from '../../../functions/audit-ledger/anchor-mail.ts';
import type { AuditResult } from '../../../functions/audit-ledger/audit-ledger.ts';

const today = localDate('2026-06-11');
const [monday, tuesday] = [localDate('2026-06-08'), localDate('2026-06-09')];
type Exports = Parameters<typeof anchorOf>[0];

it('is of the newest export that is published, and of the newest day that is over', () => {
  const exports = [
    { exportDate: monday, status: 'PUBLISHED', manifestSha256: 'a' },
    { exportDate: tuesday, status: 'PUBLISHED', manifestSha256: 'b' },
    { exportDate: today, status: 'PLANNED' },
  ] as unknown as Exports;
  const chains = [tuesday, today, monday].map((day, at) => ({ day, count: at + 1, hash: `hash of ${day}` }));

  expect(anchorOf(exports, chains, today)).toEqual({
    newest: { exportDate: tuesday, manifestSha256: 'b' },
    operations: { day: tuesday, count: 1, hash: `hash of ${tuesday}` },
  });
  expect(anchorOf([], [], today)).toEqual({});
});

it('tells both hashes in a mail, and how many findings there are', () => {
  const anchor = {
    newest: { exportDate: tuesday, manifestSha256: 'b'.repeat(64) },
    operations: { day: tuesday, count: 7, hash: 'c'.repeat(64) },
  };
  const { to, subject, text } = anchorMail(
    'finance@example.fr',
    { anchor, findings: [] } as unknown as AuditResult,
    today,
  );

  expect(to).toBe('finance@example.fr');
  expect(subject).toBe('Encaissement\u00a0: empreintes du 2026-06-11');
  for (const told of ['b'.repeat(64), 'c'.repeat(64), '2026-06-09, 7 écritures', 'l’audit\u00a0: 0']) {
    expect(text).toContain(told);
  }
});
