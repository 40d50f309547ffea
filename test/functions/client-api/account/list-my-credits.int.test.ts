import { expect, it } from 'vitest';
import { dynamoClient } from '../../../../adapters/aws-clients.ts';
import { creditRecords } from '../../../../adapters/dynamodb/credit-records.ts';
import { creditStore } from '../../../../adapters/dynamodb/credit-store.ts';
import { cents } from '../../../../contract/money.ts';
import { addMs } from '../../../../core/time.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { listMyCredits } from '../../../../functions/client-api/account/list-my-credits.ts';
import { withBackOffice } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt } from '../../../support/payments.ts';
import { withDynamoDb } from '../../../support/tables.ts';
import { anOperation } from '../../../support/operations.ts';

const db = withDynamoDb();
const backOffice = withBackOffice(db);

it('tells a client of credits and of what was taken back, newest first, and of nobody else’s', async () => {
  const tables = await db.freshTables();
  const world = backOffice(tables);
  const enrol = async (name: string, identifier: string) => {
    const body = { name, identifiers: [identifier], email: `${name}@example.fr` };
    const reply = await createClient(aCall({ caller: 'ops', idempotencyKey: name, body }), world);
    return (reply as { body: { id: string } }).body.id;
  };
  const [marie, paul] = [await enrol('marie', '10003377487'), await enrol('paul', '10000000012')];
  const credits = creditStore(dynamoClient(), tables);
  const credit = { id: 'of-marie', clientId: marie, amount: cents(100_00), creditedAt: createdAt, requestHash: 'h' };
  await credits.credit(credit);
  await credits.credit({ ...credit, id: 'of-paul', clientId: paul });
  await credits.reverse(credit, { id: 'reversal', amount: cents(40_00), at: addMs(createdAt, 60_000) }, anOperation());

  const records = creditRecords(dynamoClient(), tables.ledger);
  const reply = await listMyCredits(aCall({ caller: marie }), { creditRecords: records });
  expect(reply).toMatchObject({
    body: {
      items: [
        { kind: 'REVERSAL', creditId: 'of-marie', amount: { value: 40_00 } },
        { kind: 'CREDIT', creditId: 'of-marie', amount: { value: 100_00 } },
      ],
    },
  });
  expect((reply as { body: { items: object[] } }).body.items).toHaveLength(2);
});
