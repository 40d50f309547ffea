import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { creditRecords } from '../../../adapters/dynamodb/credit-records.ts';
import { toRecordItem } from '../../../adapters/dynamodb/record-item.ts';
import { cents } from '../../../contract/money.ts';
import type { ClientRecord } from '../../../core/ledger/journal.ts';
import { later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('are what a client was given and what was taken back, the newest first, and no other movement', async () => {
  const { ledger } = await db.freshTables();
  const of = (at: number, record: Partial<ClientRecord> & Pick<ClientRecord, 'kind'>): ClientRecord => ({
    ...{ clientId: 'marie', at: later(at), amount: cents(10_00), postings: {} },
    ...record,
  });
  const [credit, reversal, newest] = [
    of(1, { kind: 'CREDIT', creditId: 'z' }),
    of(2, { kind: 'CREDIT_REVERSAL', creditId: 'z', reversalId: 'reversal' }),
    of(3, { kind: 'CREDIT', creditId: 'a' }),
  ] as const;
  const others = [
    of(4, { kind: 'HOLD', paymentId: 'aaaa' }),
    of(5, { kind: 'RELEASE', paymentId: 'zzzz' }),
    of(6, { kind: 'MERGE_IN', mergeId: 'merge', otherClientId: 'paul' }),
    of(7, { kind: 'CREDIT', creditId: 'b', clientId: 'paul' }),
  ];
  for (const record of [credit, newest, reversal, ...others]) {
    await db.documents.send(new PutCommand({ TableName: ledger, Item: toRecordItem(record) }));
  }

  expect(await creditRecords(db.documents, ledger).of('marie')).toEqual([newest, reversal, credit]);
});
