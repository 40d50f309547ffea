import { describe, expect, it } from 'vitest';
import { givenUpRecords } from '../../../scripts/replay/keepers.ts';
import { replay, type GivenUp, type Invoke } from '../../../scripts/replay/replay.ts';

const one = (id: string, more: Partial<GivenUp> = {}): GivenUp => ({
  id,
  functionName: 'on-payment-event',
  at: '2026-11-30T09:15:00Z',
  records: 2,
  event: { Records: [id] },
  ...more,
});

function kept(...things: GivenUp[]) {
  const left = new Map(things.map((thing) => [thing.id, thing]));
  const said: string[] = [];
  const keeper = {
    async *list() {
      yield* await Promise.resolve([...left.values()]);
    },
    forget: ({ id }: GivenUp) => Promise.resolve(void left.delete(id)),
  };
  return { keeper, left, said, say: (line: string) => said.push(line) };
}

const answering =
  (answers: Record<string, unknown>): Invoke =>
  (_name, event) => {
    const answer = answers[(event as { Records: string[] }).Records[0]!];
    return Promise.resolve(answer instanceof Error ? { error: answer.message } : { answer });
  };

describe('what was given up', () => {
  it('is shown, and left alone, until somebody says so', async () => {
    const { keeper, left, said, say } = kept(one('a'), one('b'));
    expect(await replay(keeper, { say })).toEqual({ found: 2, done: 0, left: 2 });
    expect(left.size).toBe(2);
    expect(said[0]).toBe('2026-11-30T09:15:00Z  on-payment-event  2 record(s)  a');
  });

  it('is forgotten only where its function took all of it', async () => {
    const { keeper, left, say } = kept(one('taken'), one('failed'), one('in-part'), one('quiet'));
    const invoke = answering({
      taken: { batchItemFailures: [] },
      failed: new Error('Unavailable'),
      'in-part': { batchItemFailures: [{ itemIdentifier: '1' }] },
      quiet: null,
    });
    expect(await replay(keeper, { invoke, say })).toEqual({ found: 4, done: 2, left: 2 });
    expect([...left.keys()]).toEqual(['failed', 'in-part']);
  });

  it('goes to the function that was named where it does not say it itself, and to none where nobody does', async () => {
    const asked: string[] = [];
    const invoke: Invoke = (name) => {
      asked.push(name);
      return Promise.resolve({ answer: null });
    };
    const letters = kept(one('letter', { functionName: undefined }));
    expect(await replay(letters.keeper, { invoke, say: letters.say })).toMatchObject({ done: 0 });
    await replay(letters.keeper, { invoke, functionName: 'expire-payment', say: letters.say });
    expect(asked).toEqual(['expire-payment']);
  });

  it('is read as Lambda writes it', () => {
    const text = JSON.stringify({
      requestContext: { functionArn: 'arn:aws:lambda:eu-west-3:111122223333:function:SendNotice' },
      timestamp: '2026-11-30T09:15:00.123Z',
      payload: '{"Records":[{"eventID":"1"}]}',
    });
    expect(givenUpRecords('aws/lambda/x', text)).toEqual({
      id: 'aws/lambda/x',
      functionName: 'arn:aws:lambda:eu-west-3:111122223333:function:SendNotice',
      at: '2026-11-30T09:15:00.123Z',
      records: 1,
      event: { Records: [{ eventID: '1' }] },
    });
  });
});
