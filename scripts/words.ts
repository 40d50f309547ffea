import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { sourcesWithWords } from '../web/words/find-entries.ts';
import { translated } from './words/translated.ts';
import { wordsCsv } from './words/words-csv.ts';

const usage = `npm run words [-- write [FILE]]   writes every text of the product, French and English, to FILE
npm run words -- read [FILE]      puts the texts of FILE into the sources

  FILE  words.csv where none is named: UTF-8, semicolons, a line for each text
`;

const faultsShownMax = 20;
const root = join(import.meta.dirname, '..');
const [action = 'write', file = 'words.csv', ...more] = process.argv.slice(2);

if (action === 'write' && more.length === 0) {
  const sources = sourcesWithWords(root);
  writeFileSync(file, wordsCsv(sources));
  console.log(`${sources.reduce((sum, { entries }) => sum + entries.length, 0)} texts are in ${file}`);
} else if (action === 'read' && more.length === 0) {
  const { changed, faults } = translated(readFileSync(file, 'utf8'), sourcesWithWords(root));
  for (const source of changed) {
    const path = join(root, source.file);
    writeFileSync(path, await format(source.code, { ...(await resolveConfig(path)), filepath: path }));
    console.log(`changed ${source.file}`);
  }
  if (faults.length > 0) {
    console.error(faults.slice(0, faultsShownMax).join('\n'));
    console.error(`${file} is not read, and nothing was changed: ${faults.length} of its lines are to be mended`);
    process.exitCode = 1;
  } else console.log(`${file} is read: ${changed.length} files changed`);
} else {
  console.error(usage);
  process.exitCode = 2;
}
