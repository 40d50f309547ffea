import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { countCodeKeys } from '../../../adapters/dynamodb/count-code-keys.ts';
import { codeItem, deviceItem } from '../../../adapters/dynamodb/secret-items.ts';
import { createdAt } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('codes are counted by the key that they are under, and nothing else is', async () => {
  const { secrets } = await db.freshTables();
  const put = (Item: Record<string, unknown>) => db.documents.send(new PutCommand({ TableName: secrets, Item }));
  const putCode = (clientId: string, keyId: string) =>
    put(
      codeItem.toItem(
        { pk: `CLIENT#${clientId}`, sk: 'CODE' },
        { mac: 'mac', keyId, changedAt: createdAt, version: 1 },
      ),
    );
  await Promise.all([putCode('marie', 'old'), putCode('paul', 'new'), putCode('ada', 'old')]);
  const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
  await put(
    deviceItem.toItem({ pk: 'CLIENT#marie', sk: 'DEVICE#1' }, { id: 'phone', publicKey, enrolledAt: createdAt }),
  );

  expect(await countCodeKeys(db.documents, secrets)).toEqual(
    new Map([
      ['old', 2],
      ['new', 1],
    ]),
  );
});
