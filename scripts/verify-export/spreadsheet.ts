import { cellsOf } from './cells.ts';
import { expectSame, type FileReport } from './findings.ts';

type Lines = AsyncIterable<{ text: string }>;

/** `ledger-fr.csv` against `ledger.csv`: line by line the same cells, written otherwise. */
export async function checkSpreadsheet(say: FileReport, sheet: Lines, ledger: Lines): Promise<{ rows: number }> {
  const others = ledger[Symbol.asyncIterator]();
  let lineNumber = 0;
  for await (const { text } of sheet) {
    lineNumber += 1;
    const other = await others.next();
    const expected = other.done ? 'nothing' : cellsOf(other.value.text, ',').map(inFrench).join(' ; ');
    const line = lineNumber === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (lineNumber === 1 && line === text) say(1, 'has no byte order mark');
    expectSame(say, lineNumber, 'line', cellsOf(line, ';').join(' ; '), expected);
  }
  if (!(await others.next()).done) say(lineNumber, 'has fewer lines than ledger.csv');
  return { rows: Math.max(0, lineNumber - 1) };
}

const inFrench = (cell: string): string => (/^-?\d+\.\d\d$/.test(cell) ? cell.replace('.', ',') : cell);
