import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { datesIn, decisionIndex, readDecision } from './decisions/decision-index.ts';

const folder = fileURLToPath(new URL('../docs/decisions', import.meta.url));
const index = join(folder, 'README.md');

/** The day of the record's first commit; today for one that has none yet. */
function firstCommit(file: string): string {
  const log = ['log', '--diff-filter=A', '--follow', '--format=%as', '--', file];
  const days = execFileSync('git', log, { cwd: folder, encoding: 'utf8' }).trim().split('\n');
  return days.at(-1) || new Date().toISOString().slice(0, 10);
}

const decisions = readdirSync(folder)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => readDecision(file, readFileSync(join(folder, file), 'utf8')));
// A day that is told stays: a clone without its history knows none.
const known = existsSync(index) ? datesIn(readFileSync(index, 'utf8')) : new Map<string, string>();
writeFileSync(
  index,
  decisionIndex(decisions, (file) => known.get(file) ?? firstCommit(file)),
);
console.log(`docs/decisions/README.md lists ${decisions.length} decisions`);
