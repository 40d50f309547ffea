import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const guides = [
  'README.md',
  'docs/architecture.md',
  'docs/contributing.md',
  'docs/export-format.md',
  'docs/performance.md',
  'docs/runbook.md',
  'docs/scale.md',
  'docs/security.md',
];
const pages = [...guides, ...globSync('docs/decisions/*.md', { cwd: root })];

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

describe('what the documentation names is there', () => {
  it.each(pages)('%s: holds no rest of a merge', (page) => {
    expect(matches(read(page), /^([<>=|]{7})(?: |$)/gm)).toEqual([]);
  });

  it.each(pages)('%s: each link leads somewhere', (page) => {
    const links = matches(read(page), /\]\((?!https?:|#)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it.each(guides)('%s: each npm command exists', (page) => {
    const commands = matches(read(page), /npm run (?:-s )?([\w:]+(?:-[\w:]+)*)/g);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  it.each(guides)('%s: each file in it exists', (page) => {
    const folders =
      'adapters|app|bench|bin|contract|core|demo|docs|functions|lib|local|packages|portal|scripts|test|web';
    const files = matches(read(page), new RegExp(`\`((?:${folders})/[\\w./-]*)\``, 'g'));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
