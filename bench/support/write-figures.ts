import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withSection } from './document-section.ts';

const file = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/**
 * Puts what a bench found into docs/performance.md, with the day, the version of Node and how much of it was run.
 *
 * @param command as package.json names it, such as `bench:transitions`
 * @param extent such as `20 rounds`
 */
export function writeFigures(command: string, extent: string, ...paragraphs: readonly string[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const run = `Run on ${day} with Node ${process.versions.node}, ${extent}.`;
  const section = [run, ...paragraphs].map((paragraph) => paragraph.trimEnd()).join('\n\n');
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), command, section));
  console.log(`\n${section}\n`);
}
