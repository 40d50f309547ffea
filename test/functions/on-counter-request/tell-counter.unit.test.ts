import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { counterRequestItem } from '../../../adapters/dynamodb/counter-items.ts';
import type { LiveEvent } from '../../../contract/live-event.ts';
import { decideCounterRequest, type StoredCounterRequest } from '../../../core/counter/counter-request.ts';
import { tellCounter } from '../../../functions/on-counter-request/tell-counter.ts';
import { captureLog } from '../../support/captured-log.ts';
import { proposed } from '../../support/counter-requests.ts';
import { later, minute } from '../../support/payments.ts';

const log = captureLog();
const request = proposed();
const { id, merchantId, clientId } = request;

const recordOf = (item: object): DynamoDBRecord => ({ dynamodb: { NewImage: marshall(item) as never } });
const changeTo = (stored: StoredCounterRequest) => recordOf(counterRequestItem.toItem({ pk: 'pk', sk: 'sk' }, stored));
const after = (command: 'accept' | 'refuse' | 'withdraw') => {
  const decision = decideCounterRequest(request, command, later(minute));
  if (decision.kind !== 'apply') throw new Error(decision.kind);
  return decision.after;
};

async function told(records: DynamoDBRecord[], fails = false) {
  const said: [string, LiveEvent][] = [];
  const publish = (channel: string, event: LiveEvent) => {
    if (fails) return Promise.reject(new Error('AppSync Events answered 503'));
    said.push([channel, event]);
    return Promise.resolve();
  };
  await tellCounter(records, { live: { publish } });
  return said;
}

describe('what happens at a counter', () => {
  it.each([
    ['is proposed', request, ['merchant'], 1],
    ['is withdrawn', after('withdraw'), ['merchant'], 2],
    ['is accepted', after('accept'), ['merchant', 'client'], 2],
    ['is refused', after('refuse'), ['merchant', 'client'], 2],
  ] as const)('%s: whoever did not do it hears of it', async (_what, stored, audiences, version) => {
    const ids = { merchant: merchantId, client: clientId };
    expect(await told([changeTo(stored)])).toEqual(
      audiences.map((audience) => [`/${audience}/${ids[audience]}`, { counterRequest: id, version }]),
    );
  });

  it('is told of although a record beside it cannot be read, and the log says nothing of who it is', async () => {
    const strange = recordOf({ pk: 'pk', sk: 'sk', status: 'UNHEARD-OF', clientId });
    expect(await told([strange, changeTo(request)])).toHaveLength(1);
    expect(log.counted('RecordNotRead')).toBe(1);
    expect(log.text()).not.toContain(clientId);
  });

  it('that cannot be told is counted, and fails nothing', async () => {
    expect(await told([changeTo(request)], true)).toEqual([]);
    expect(log.counted('LiveNotTold')).toBe(1);
  });
});
