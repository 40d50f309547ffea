import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { booksStore } from '../../../adapters/dynamodb/books-store.ts';
import { toRecordItem } from '../../../adapters/dynamodb/record-item.ts';
import { cents } from '../../../contract/money.ts';
import { credit } from '../../../core/ledger/movements.ts';
import { localDate } from '../../../core/time.ts';
import { noon } from '../../support/reimbursement-world.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('come to all that was booked before a day, and to what earlier releases have written', async () => {
  const tables = await db.freshTables();
  const books = booksStore(db.documents, tables);
  const put = (id: string, amount: number, day: string, isOld = false) => {
    const { record } = credit({ clientId: 'marie', id, amount: cents(amount), creditedAt: noon(day) });
    const { bookedOn, ...older } = toRecordItem(record);
    const Item = isOld ? older : { ...older, bookedOn };
    return db.documents.send(new PutCommand({ TableName: tables.ledger, Item }));
  };
  await put('old', 1_00, '2026-06-09', true);
  await put('first', 10_00, '2026-06-07');
  await put('second', 100_00, '2026-06-08');

  const available = async (day: string) => (await books.before(localDate(day)))['client:available'];
  expect([await available('2026-06-07'), await available('2026-06-08'), await available('2026-06-09')]).toEqual([
    1_00, 11_00, 111_00,
  ]);
});
