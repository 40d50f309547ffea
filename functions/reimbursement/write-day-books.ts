import { isDeepStrictEqual } from 'node:util';
import { readLines, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { add, zero } from '../../contract/money.ts';
import { addTurnovers, balanceLines, turnedBy, turnoverOf, type Balances } from '../../core/books/balances.ts';
import { balanceRow, balancesHeader, movementRows, movementsHeader } from '../../core/books/books-csv.ts';
import { bookDays, type BooksPlan } from '../../core/books/books-plan.ts';
import type { MadeFile, NewFile } from './made-file.ts';
import { parseMovement } from './staged-movement.ts';
import type { BooksOfShard, ShardSummary } from './staging.ts';

interface Sources {
  staging: ObjectStore;
  shards: readonly ShardSummary[];
  newFile: NewFile;
}

interface DayBooks {
  files: MadeFile[];
  closing: Balances;
  /** Why they must not be published; empty when nothing is wrong. */
  findings: string[];
}

/**
 * `movements.csv`, day by day and shard by shard, and `balances.csv`, added up from the movements as they are written and
 * compared with what the shards have said.
 */
export async function writeDayBooks(plan: BooksPlan, { staging, shards, newFile }: Sources): Promise<DayBooks> {
  const [movements, balances] = [await newFile(), await newFile()];
  await movements.write(movementsHeader);
  await balances.write(balancesHeader);
  const findings: string[] = [];
  let [number, rows, balanceRows, controlSum, closing] = [0, 0, 0, zero, plan.opening];
  for (const day of bookDays(plan)) {
    let counted = {};
    let said = {};
    for (const shard of shards) {
      const part = partOf(shard, day);
      said = addTurnovers(said, part.turnover);
      for await (const text of readLines(staging, part.movements.key)) {
        const movement = parseMovement(text, part.movements.key);
        number += 1;
        for (const row of movementRows(day, number, movement)) {
          await movements.write(row);
          rows += 1;
        }
        counted = turnedBy(counted, movement.postings);
      }
    }
    const lines = balanceLines(day, closing, counted);
    for (const line of lines) await balances.write(balanceRow(line));
    balanceRows += lines.length;
    controlSum = add(controlSum, turnoverOf(lines));
    closing = Object.fromEntries(lines.map(({ account, closing }) => [account, closing]));
    if (!isDeepStrictEqual(addTurnovers(counted, {}), said))
      findings.push(`movements of ${day} differ from their sums`);
    const rest = add(...lines.map(({ closing }) => closing));
    if (rest !== 0) findings.push(`balances of ${day} come to ${rest} instead of 0`);
  }
  return {
    files: [
      { content: await movements.close(), entry: { name: 'movements.csv', rows, controlSum } },
      { content: await balances.close(), entry: { name: 'balances.csv', rows: balanceRows, controlSum } },
    ],
    closing,
    findings,
  };
}

function partOf({ books = [] }: ShardSummary, day: string): BooksOfShard[number] {
  const part = books.find((each) => each.day === day);
  if (!part) throw new Error(`a shard has no movements of ${day}`);
  return part;
}
