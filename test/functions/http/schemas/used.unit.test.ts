import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = globSync('functions/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const exported = /^export const (\w+) =/gm;

/** The table of routes names its schemas by their names as texts, which knip does not follow. */
it('every schema is named by a route, or part of another', () => {
  const all = sources
    .filter(({ file }) => file.startsWith('functions/http/schemas/'))
    .flatMap(({ text }) => [...text.matchAll(exported)].map(([, name = '']) => name));
  const text = sources.map((source) => source.text).join('\n');
  const unused = all.filter((name) => [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length < 2);
  expect(all.length).toBeGreaterThan(200);
  expect(unused).toEqual([]);
});
