import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { counterRequestStore, type CounterRequestStore } from '../../../adapters/dynamodb/counter-request-store.ts';
import { decideCounterRequest, type Answered, type Proposed } from '../../../core/counter/counter-request.ts';
import { addMs } from '../../../core/time.ts';
import { proposed } from '../../support/counter-requests.ts';
import { later, minute, paymentIn } from '../../support/payments.ts';
import type { AwaitingClient } from '../../../core/payment/payment.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let requests: CounterRequestStore;

const first = proposed({ id: 'first' });
const second = proposed({ id: 'second', proposedAt: later(minute) });
const { merchantId, clientId } = first;

const answered = (before: Proposed, command: 'accept' | 'refuse' | 'withdraw', ms = minute): Answered => {
  const decision = decideCounterRequest(before, command, later(ms));
  if (decision.kind !== 'apply') throw new Error(decision.kind);
  return decision.after;
};

beforeEach(async () => {
  tables = await db.freshTables();
  requests = counterRequestStore(db.documents, tables);
});

it('is proposed once, and tells who proposes it again of the one that is there', async () => {
  expect(await requests.propose(first, undefined)).toEqual({ proposed: true });
  expect(await requests.propose({ ...first, amount: second.amount }, first.id)).toEqual({
    proposed: false,
    existing: first,
  });
});

it('is proposed only while the last one of the client is still the one that was seen', async () => {
  await requests.propose(first, undefined);
  expect(await requests.propose(second, undefined)).toEqual({ proposed: false, existing: undefined });
  expect(await requests.propose(second, 'another')).toEqual({ proposed: false, existing: undefined });
  expect(await requests.latestOf(clientId)).toEqual({ id: first.id, request: first });

  expect(await requests.propose(second, first.id)).toEqual({ proposed: true });
  expect(await requests.latestOf(clientId)).toEqual({ id: second.id, request: second });
});

it('is proposed after one that was forgotten since it was seen', async () => {
  await requests.propose(first, undefined);
  const Key = { pk: `COUNTER#CLIENT#${clientId}`, sk: 'LATEST' };
  await db.documents.send(new DeleteCommand({ TableName: tables.notices, Key }));
  expect(await requests.propose(second, first.id)).toEqual({ proposed: true });
});

it('waits for its own merchant until it is answered or has lapsed, the oldest first', async () => {
  const others = [
    proposed({ id: 'answered', clientId: 'paul' }),
    proposed({ id: 'elsewhere', clientId: 'anna', merchantId: 'gite' }),
  ] as const;
  for (const request of [proposed({ ...second, clientId: 'zoe' }), first, ...others]) {
    await requests.propose(request, undefined);
  }
  await requests.end(others[0], answered(others[0], 'refuse'));

  const waiting = async (ms: number) =>
    (await requests.waitingFor(merchantId, addMs(first.lapsesAt, ms))).map(({ id }) => id);
  expect(await waiting(-1)).toEqual(['first', 'second']);
  expect(await waiting(0)).toEqual([]);
});

it('ends once: whoever comes second is told how', async () => {
  await requests.propose(first, undefined);
  const refused = answered(first, 'refuse');
  expect(await requests.end(first, refused)).toEqual({ committed: true });
  expect(await requests.end(first, answered(first, 'withdraw'))).toEqual({ committed: false, current: refused });
  expect(await requests.get(merchantId, first.id)).toEqual(refused);
});

it('takes the very same end for its own, of which the reply was lost', async () => {
  await requests.propose(first, undefined);
  const refused = answered(first, 'refuse');
  await requests.end(first, refused);
  expect(await requests.end(first, refused)).toEqual({ committed: true });
});

it('never ends with a payment that exists already, nor when it is not there', async () => {
  await requests.propose(first, undefined);
  const payment = paymentIn('AWAITING_CLIENT') as AwaitingClient;
  expect(await requests.end(first, answered(first, 'accept'), payment)).toEqual({ committed: true });

  await requests.propose(second, first.id);
  await expect(requests.end(second, answered(second, 'accept'), payment)).rejects.toThrow('its payment exists already');
  expect(await requests.get(merchantId, second.id)).toEqual(second);
  const missing = proposed({ id: 'missing' });
  await expect(requests.end(missing, answered(missing, 'refuse'))).rejects.toThrow('missing has disappeared');
});
