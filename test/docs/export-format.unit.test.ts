import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { balanceColumns, movementColumns } from '../../core/books/books-csv.ts';
import { movementKinds } from '../../core/books/movement.ts';
import { accounts } from '../../core/ledger/journal.ts';
import { entryColumns } from '../../core/reimbursement/accounting-entries.ts';
import { ledgerColumns } from '../../core/reimbursement/ledger-csv.ts';
import { manifestText } from '../../core/reimbursement/manifest.ts';
import { noTotals } from '../../core/reimbursement/totals.ts';
import { zero } from '../../contract/money.ts';
import { instant, localDate } from '../../core/time.ts';
import { aPlan } from '../core/reimbursement/fixtures.ts';

const page = readFileSync(new URL('../../docs/export-format.md', import.meta.url), 'utf8');

/** What the table below a heading names in its first column. */
function namedUnder(heading: string): string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

/** `files[].name` of `{ files: [{ name }] }`, in their order. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return pathsOf(value[0], `${path}[]`);
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, of]) => pathsOf(of, path === '' ? key : `${path}.${key}`));
}

describe('docs/export-format.md', () => {
  it('describes the columns of the ledger that the code writes', () => {
    expect(namedUnder('`ledger.csv`')).toEqual([...ledgerColumns]);
  });

  it('describes the columns of the accounting entries', () => {
    expect(namedUnder('`entries.txt`')).toEqual([...entryColumns]);
  });

  it('describes the columns of movements and balances', () => {
    expect(namedUnder('`movements.csv`')).toEqual([...movementColumns]);
    expect(namedUnder('`balances.csv`')).toEqual([...balanceColumns]);
  });

  it('names every movement and every account', () => {
    for (const kind of movementKinds) expect(page).toContain(`\`${kind}\``);
    for (const account of accounts) expect(page).toMatch(new RegExp(`^\\|[a-z:, ]*\\b${account}[ ,]`, 'm'));
  });

  it('describes all that a manifest says', () => {
    const left = [{ merchantId: 'm', dates: [localDate('2026-06-05')] }];
    const plan = aPlan({
      previousManifestSha256: 'a',
      books: { from: localDate('2026-06-05'), through: localDate('2026-06-07'), opening: {}, exports: [] },
      operations: [{ day: localDate('2026-06-05'), count: 1, hash: 'b' }],
    });
    const file = { name: 'n', bytes: 1, sha256: 'c', rows: 1, controlSum: zero, messageId: 'm' };
    const manifest: unknown = JSON.parse(
      manifestText({ ...plan, createdAt: instant(0), leftBehind: left }, noTotals, [file], left),
    );

    expect(namedUnder('`manifest.json`')).toEqual(pathsOf(manifest));
  });
});
