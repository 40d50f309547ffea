import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { signInMonth } from '../../../bench/prices/sign-in-month.ts';

const decision = readFileSync(new URL('../../../docs/decisions/193-what-signing-in-costs.md', import.meta.url), 'utf8');

it.each([10_000, 50_000, 100_000, 400_000, 1_000_000])(
  'a month of %s people costs what decision 193 goes by',
  (users) => {
    const dollars = (['LITE', 'ESSENTIALS', 'PLUS'] as const).map((plan) =>
      signInMonth(plan, users).toLocaleString('en'),
    );
    expect(decision).toContain(`| ${users.toLocaleString('en')} | ${dollars.join(' | ')} |`);
  },
);

it('nobody costs nothing', () => {
  expect([signInMonth('LITE', 0), signInMonth('ESSENTIALS', 0), signInMonth('PLUS', 0)]).toEqual([0, 0, 0]);
});
