import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** `file` “part of a title”, “part of another one”. */
const proofs = [...page.matchAll(/`((?:test|packages)\/[^`]+\.test\.ts)`((?:,? “[^”]+”)*)/g)].map(
  ([, file = '', titles = '']) => ({ file, titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title) }),
);

it.each(proofs)('docs/security.md names a test that exists: $file $titles', ({ file, titles }) => {
  expect(existsSync(join(root, file))).toBe(true);
  const source = readFileSync(join(root, file), 'utf8');
  expect(titles.filter((title) => !source.includes(title))).toEqual([]);
});

it('each control of its tables has a proof, or says why there is none', () => {
  const rows = page
    .split('\n## Data')[0]!
    .split('\n')
    .filter((line) => /^\| (?!---|from →|\||chapter|article|point)/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  const unproved = rows.filter((row) => !/\.test\.ts`/.test(row) && !/\| – ?(\(.+\) )?\|$/.test(row));
  expect(unproved).toEqual([]);
});
