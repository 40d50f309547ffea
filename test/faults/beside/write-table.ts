import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { losses, type Loss } from './count-point.ts';

const file = fileURLToPath(new URL('../../../docs/reliability.md', import.meta.url));
const from = '<!-- npm run faults:beside -->\n';
const to = '<!-- end -->';

/** Puts the table where docs/reliability.md has one of the run before. */
export function writeTable(rows: Record<string, { points: number } & Record<Loss, number>>): void {
  const columns = ['points', ...losses] as const;
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  const table = [
    line(['', ...columns]),
    line(['---', ...columns.map(() => '---:')]),
    ...Object.entries(rows).map(([name, counts]) => line([name, ...columns.map((column) => counts[column])])),
  ].join('');
  const text = readFileSync(file, 'utf8');
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${text.slice(0, start)}${from}\n${table}\n${text.slice(end)}`);
}
