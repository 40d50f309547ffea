import { dayAfter, euros, readCents } from './amounts.ts';
import { expectSame, type FileReport } from './findings.ts';
import type { Manifest } from './manifest.ts';

type Lines = AsyncIterable<{ text: string; ended: boolean }>;

const movementColumns = 'day,number,movement,at,account,amount,currency,merchant_id,payment_request_id,reference';
const balanceColumns = 'day,account,opening,added,taken,closing,currency';

/** The chart, in the order in which the files have it. */
const accounts =
  'client:available,client:held,client:merged,merchant:owed,merchant:paid,bank:transit,bank,issuer:bank,issuer:losses,issuer:vouchers,fees'.split(
    ',',
  );
const movementNames = new Set(
  'CREDIT,CREDIT_REVERSAL,MERGE_OUT,MERGE_IN,HOLD,RELEASE,CAPTURE,VOID,REFUND,REPAYMENT,WRITE_OFF,REPAIR,TRANSFER,TRANSFER_PAID,REJECTION,RETURN'.split(
    ',',
  ),
);

const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
export const parisDay = (moment: string): string => inParis.format(new Date(moment));

/** What the books of a chain of exports have come to so far. */
export interface BooksSoFar {
  through?: string;
  closing: Map<string, number>;
  /** What the exports made on a day have transferred, in cents. */
  transferred: Map<string, number>;
}

/** What was added and taken on a day, by `<day> <account>`. */
export type Moved = Map<string, { added: number; taken: number }>;

/** The movements of an export: each in its place, balanced, on a day of the books, in order and without a gap. */
export async function checkMovements(
  say: FileReport,
  lines: Lines,
  { books = { from: '', through: '' } }: Manifest,
  soFar: BooksSoFar,
): Promise<{ rows: number; sum: number; moved: Moved }> {
  const moved: Moved = new Map();
  const transferred = new Map<string, number>();
  let [lineNumber, sum, number, balance, last] = [0, 0, 0, 0, books.from];

  const endMovement = (line: number) => {
    if (balance !== 0) say(line, `movement ${number} is ${balance} cents out of balance`);
    balance = 0;
  };

  for await (const { text, ended } of lines) {
    lineNumber += 1;
    if (!ended) say(lineNumber, 'the file ends within a line');
    if (lineNumber === 1) {
      expectSame(say, 1, 'header', text, movementColumns);
      continue;
    }
    const [day = '', ordinal = '', movement = '', at = '', account = '', amountText, currency, ...rest] =
      text.split(',');
    const amount = readCents(amountText);
    if (amount === undefined || amount === 0 || rest.length !== 3) {
      say(lineNumber, 'is no row of ten cells with an amount');
      continue;
    }
    if (ordinal !== String(number)) {
      endMovement(lineNumber - 1);
      number += 1;
      expectSame(say, lineNumber, 'number', ordinal, String(number));
    }
    balance += amount;
    if (day < last || day > books.through) say(lineNumber, `${day} is not between ${last} and ${books.through}`);
    else last = day;
    if (Number.isNaN(Date.parse(at)) || parisDay(at) !== day) say(lineNumber, `${at} is not on ${day} in Paris`);
    if (!movementNames.has(movement)) say(lineNumber, `movement ${movement} is none of version 1`);
    if (!accounts.includes(account)) say(lineNumber, `account ${account} is none of version 1`);
    expectSame(say, lineNumber, 'currency', currency, 'EUR');
    const { added, taken } = moved.get(`${day} ${account}`) ?? { added: 0, taken: 0 };
    moved.set(`${day} ${account}`, { added: added + Math.max(0, amount), taken: taken + Math.max(0, -amount) });
    sum += Math.max(0, amount);
    if (movement === 'TRANSFER' && amount > 0) transferred.set(day, (transferred.get(day) ?? 0) + amount);
  }
  endMovement(lineNumber);
  for (const [day, cents] of soFar.transferred) {
    if (day < books.from || day > books.through) continue;
    expectSame(say, 1, `transfers of ${day}`, euros(transferred.get(day) ?? 0), euros(cents));
  }
  return { rows: Math.max(0, lineNumber - 1), sum, moved };
}

/** The balances of an export: every account on every day, each from the one before it and what was moved. */
export async function checkBalances(
  say: FileReport,
  lines: Lines,
  { books = { from: '', through: '' } }: Manifest,
  { moved, soFar }: { moved: Moved; soFar: BooksSoFar },
): Promise<{ rows: number; sum: number }> {
  if (soFar.through !== undefined) expectSame(say, 1, 'first day', books.from, dayAfter(soFar.through));
  let [lineNumber, sum, rest, expectedDay] = [0, 0, 0, books.from];
  for await (const { text, ended } of lines) {
    lineNumber += 1;
    if (!ended) say(lineNumber, 'the file ends within a line');
    if (lineNumber === 1) {
      expectSame(say, 1, 'header', text, balanceColumns);
      continue;
    }
    const [day = '', account = '', ...cells] = text.split(',');
    const [opening, added, taken, closing] = cells.slice(0, 4).map(readCents);
    if (opening === undefined || added === undefined || taken === undefined || closing === undefined) {
      say(lineNumber, 'opening, added, taken and closing are not all amounts with two decimals');
      continue;
    }
    const place = (lineNumber - 2) % accounts.length;
    expectSame(say, lineNumber, 'account', account, accounts[place]);
    expectSame(say, lineNumber, 'day', day, expectedDay);
    expectSame(say, lineNumber, 'currency', cells[4], 'EUR');
    const before = soFar.closing.get(account);
    if (before !== undefined) expectSame(say, lineNumber, 'opening in cents', opening, before);
    const own = moved.get(`${day} ${account}`) ?? { added: 0, taken: 0 };
    expectSame(say, lineNumber, 'added in cents', added, own.added);
    expectSame(say, lineNumber, 'taken in cents', taken, own.taken);
    expectSame(say, lineNumber, 'closing in cents', closing, opening + added - taken);
    soFar.closing.set(account, closing);
    sum += added;
    rest += closing;
    if (place < accounts.length - 1) continue;
    if (rest !== 0) say(lineNumber, `the balances of ${day} come to ${rest} cents, not to nothing`);
    rest = 0;
    expectedDay = dayAfter(expectedDay);
  }
  expectSame(say, lineNumber, 'day after the last', expectedDay, dayAfter(books.through));
  soFar.through = books.through;
  return { rows: Math.max(0, lineNumber - 1), sum };
}
