import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdownTable, withSection } from '../../../bench/support/document-section.ts';
import { losses, type Loss } from './count-point.ts';

const file = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));

/** Puts the table where docs/reliability.md has one of the run before. */
export function writeTable(rows: Record<string, { points: number } & Record<Loss, number>>): void {
  const columns = ['points', ...losses] as const;
  const table = markdownTable(
    ['', ...columns],
    Object.entries(rows).map(([name, counts]) => [name, ...columns.map((column) => counts[column])]),
  );
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), 'faults:beside', table));
}
