import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allMutants, brokenPlaces } from '../../../scripts/mutate/broken-places.ts';
import { equivalents } from '../../../scripts/mutate/equivalents.ts';
import { listMutants } from '../../../scripts/mutate/list-mutants.ts';
import { marked } from '../../../scripts/mutate/mark-places.ts';
import { broken } from '../../../scripts/mutate/mutant.ts';

const isCondition = /\b(Condition|Filter)Expression: ['`]/;

/** What a piece of code becomes, one time after the other. */
const brokenOnes = (text: string): string[] => listMutants('core/piece.ts', text).map(broken);

describe('a condition of DynamoDB', () => {
  it('loses one part after the other, and still names all that it is given', () => {
    expect(brokenOnes("const put = { ConditionExpression: '#status = :status AND deadline > :now' };")).toEqual([
      "const put = { ConditionExpression: '(#status = :status OR NOT #status = :status) AND deadline > :now' };",
      "const put = { ConditionExpression: '#status = :status AND (deadline > :now OR NOT deadline > :now)' };",
      "const put = { ConditionExpression: '#status = :status AND deadline >= :now' };",
    ]);
  });

  it('loses each way in which it may hold, and holds always', () => {
    expect(brokenOnes("const absent = 'attribute_not_exists(pk) OR at <= :by';")).toEqual([
      "const absent = '(attribute_not_exists(pk) AND NOT attribute_not_exists(pk)) OR at <= :by';",
      "const absent = 'attribute_not_exists(pk) OR (at <= :by AND NOT at <= :by)';",
      "const absent = 'attribute_not_exists(pk) OR at < :by';",
      "const absent = 'attribute_not_exists(pk) OR at <= :by OR NOT attribute_not_exists(pk)';",
    ]);
  });

  it('is found where it is put together, and what an update sets is none', () => {
    const text = `
      const set = ['held = :held'];
      const parts = ['size(attempts) = :n'];
      parts.push(\`\${free} OR seen = :seen\`);
      const update = {
        UpdateExpression: \`SET \${set.join()}, at = if_not_exists(at, :at)\`,
        ConditionExpression: parts.join(' AND '),
      };`;
    expect(listMutants('core/piece.ts', text).map(({ what }) => what)).toEqual([
      '"size(attempts) = :n" always holds',
      '"seen = :seen" never holds',
      '"${free} OR seen = :seen" always holds',
      '"if_not_exists(at, :at)" overwrites',
    ]);
  });

  it('of a key finds more than it should', () => {
    expect(brokenOnes("const query = { KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)' };")).toEqual([
      "const query = { KeyConditionExpression: 'pk = :pk AND sk >= :prefix' };",
    ]);
  });
});

describe('a decision in code', () => {
  it.each([
    ['if (now >= deadline) return;', ['if (false) return;', 'if (now > deadline) return;']],
    ['const late = status === "OPEN";', ['const late = status !== "OPEN";']],
    ['const key = `DAY#${date}`;', ["const key = `DAY#${''}`;"]],
    ['const attemptsMax = 3;', ['const attemptsMax = 4;']],
    ['const due = addDays(date, 1);', ['const due = addDays(date, 2);']],
    [
      'const may = isOpen(a) && b.amount < most;',
      [
        'const may = true && b.amount < most;',
        'const may = isOpen(a) && true;',
        'const may = isOpen(a) && b.amount <= most;',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(brokenOnes(text)).toEqual(expected);
  });

  it.each([
    ['whether something is there', 'if (payment === undefined) return notFound;'],
    ['an order', 'const sorted = lines.toSorted((a, b) => (a.at < b.at ? -1 : 1));'],
    ['the end of a loop', 'for (let n = 0; n < 3; n += 1) add(n);'],
  ])('is not %s', (_, text) => {
    expect(brokenOnes(text)).toEqual([]);
  });

  it('notes that a test comes by it, and does the same', () => {
    const text = 'const late = (now: number) => now > 3;\nfunction end() {\n  if (late(4)) return 1;\n}';
    expect(marked('a.ts', text, listMutants('a.ts', text))).toBe(
      'const late = (now: number) => (globalThis.reached?.add("a.ts@30"), now > 3);\n' +
        'function end() {\n  globalThis.reached?.add("a.ts@58");if (late(4)) return 1;\n}',
    );
  });
});

it('of what a module does while it is imported, nobody can say which test comes by it', () => {
  const text = 'const late = [1, 2].map((count) => count > 3);';
  expect(listMutants('a.ts', text)).not.toEqual([]);
  expect(marked('a.ts', text, listMutants('a.ts', text))).toBe(text);
});

describe('the list', () => {
  const mutants = allMutants('.');

  it('has something of each place, and each condition expression that is written out', () => {
    for (const place of brokenPlaces)
      expect(
        mutants.find(({ file }) => file.startsWith(place)),
        place,
      ).toBeDefined();
    const lines = new Set(mutants.map(({ file, line }) => `${file}:${line}`));
    const files = [...new Set(mutants.map(({ file }) => file))];
    const missing = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((text, index) => (isCondition.test(text) ? [`${file}:${index + 1}`] : []))
        .filter((line) => !lines.has(line)),
    );
    expect(missing).toEqual([]);
  });

  it('still has what cannot be noticed, each with its reason', () => {
    const known = new Set(mutants.map(({ file, what }) => `${file}: ${what}`));
    const gone = Object.entries(equivalents).flatMap(([file, reasons]) =>
      Object.keys(reasons).flatMap((what) => (known.has(`${file}: ${what}`) ? [] : [`${file}: ${what}`])),
    );
    expect(gone).toEqual([]);
  });
});
