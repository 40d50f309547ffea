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

function cellsOf(line: string, delimiter: ',' | ';'): string[] {
  const cells: string[] = [];
  let text = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"' && isQuoted && line.charAt(at + 1) === '"') {
      text += sign;
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) {
      cells.push(text);
      text = '';
    } else text += sign;
  }
  return [...cells, text];
}
