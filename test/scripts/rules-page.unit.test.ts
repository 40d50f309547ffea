import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issuerTable } from '../../contract/settings/issuer-settings.ts';
import { accountTable } from '../../contract/settings/account-settings.ts';
import { booksTable } from '../../contract/settings/books-settings.ts';
import { contactTable } from '../../contract/settings/contact-settings.ts';
import { limitThemes } from '../../contract/settings/describe-limits.ts';
import * as limits from '../../contract/settings/limits.ts';
import { reimbursementTable } from '../../contract/settings/reimbursement-settings.ts';
import type { SettingsTable } from '../../contract/settings/setting.ts';
import { termsTable } from '../../contract/settings/terms.ts';
import { rulesPage } from '../../scripts/rules-page.ts';

const sourceOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const uses = (source: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(source);

describe('docs/rules.md', () => {
  it('is what the tables say (npm run rules)', () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
  });

  it('lists every limit', () => {
    expect(Object.fromEntries(limitThemes.map((theme) => [theme.name, theme.limits]))).toEqual({ ...limits });
  });

  const enforced = limitThemes.flatMap(({ name: theme, descriptions }) =>
    Object.entries(descriptions).flatMap(([name, { enforcedIn }]) => enforcedIn.map((path) => ({ theme, name, path }))),
  );
  it.each(enforced)('$path enforces $theme.$name, with the value of the table', ({ theme, name, path }) => {
    const source = sourceOf(path);
    expect(source).toMatch(new RegExp(`import \\{[^}]*\\b${theme}\\b[^}]*\\} from '[^']*\\blimits\\.ts'`));
    expect(uses(source, name)).toBe(true);
  });

  const tables: SettingsTable[] = [termsTable, reimbursementTable, accountTable, booksTable, contactTable, issuerTable];
  const applied = tables.flatMap(({ settings }) =>
    Object.entries(settings).flatMap(([name, { appliedIn }]) => appliedIn.map((path) => ({ name, path }))),
  );
  it.each(applied)('$path applies the setting $name', ({ name, path }) => {
    expect(uses(sourceOf(path), name)).toBe(true);
  });
});
