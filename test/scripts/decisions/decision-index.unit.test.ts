import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datesIn, decisionIndex, readDecision, type Decision } from '../../../scripts/decisions/decision-index.ts';

const folder = 'docs/decisions';
const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
const index = readFileSync(`${folder}/README.md`, 'utf8');
const decisions = files.map((file) => readDecision(file, readFileSync(`${folder}/${file}`, 'utf8')));

describe('the index of decisions', () => {
  it('lists every record as it is, and nothing else: else run npm run decisions', () => {
    const dates = datesIn(index);
    expect([...dates.keys()]).toEqual(files.toSorted());
    expect(index).toBe(decisionIndex(decisions, (file) => dates.get(file) ?? ''));
  });

  it('gives each record a number of its own', () => {
    const numbers = decisions.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it('names records that there are where one is superseded', () => {
    const numbers = decisions.map(({ number }) => number);
    const successors = decisions.flatMap(({ supersededBy }) => supersededBy ?? []);
    expect(successors.filter((number) => !numbers.includes(number))).toEqual([]);
  });
});

describe('a record', () => {
  it('is told with its day, and with what holds instead', () => {
    const record = readDecision('012-a.md', '# 012 — A, for B\n\nSuperseded by 034.\n\n## Context\n');
    expect(record).toEqual<Decision>({ file: '012-a.md', number: '012', title: 'A, for B', supersededBy: '034' });
    const index = decisionIndex([record], () => '2026-01-02');
    expect(index).toContain('| [012](012-a.md) | A, for B | 2026-01-02 | superseded by 034 |');
    expect(datesIn(index)).toEqual(new Map([['012-a.md', '2026-01-02']]));
  });

  it.each([
    ['012-a.md', '# A'],
    ['012-a.md', '# 013 — A'],
  ])('%s that begins with %j is refused with how it should', (file, text) => {
    expect(() => readDecision(file, text)).toThrow('docs/decisions/012-a.md begins with "# 012 — title"');
  });
});
