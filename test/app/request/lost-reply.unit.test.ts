import { describe, expect, it, vi } from 'vitest';
import { isOutcomeUnknown, lookUpOutcome, NotPaid } from '../../../app/request/lost-reply.ts';
import type { ClientPaymentRequest } from '../../../web/api/client.ts';
import { Failure, type ProblemCode } from '../../../web/api/failure.ts';

const refused = (code: ProblemCode) =>
  new Failure({ kind: 'refused', problem: { type: '', title: '', status: 422, detail: '', code } });
const unreachable = () => new Failure({ kind: 'unreachable' });
const request = (status: ClientPaymentRequest['status']) => ({ status }) as ClientPaymentRequest;

/** What the API answers, look after look. */
function lookUp(answers: (ClientPaymentRequest | Error)[], isWaitedFor = () => true) {
  const pauses: number[] = [];
  const read = vi.fn(() => {
    const next = answers.shift();
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next ?? request('AWAITING_CLIENT'));
  });
  const pause = (ms: number) => {
    pauses.push(ms);
    return Promise.resolve();
  };
  return { outcome: lookUpOutcome({ read, isWaitedFor, lost: unreachable(), pause }), pauses, read };
}

describe('an approval whose reply is lost', () => {
  it.each([
    [unreachable(), true],
    [new Failure({ kind: 'busy' }), true],
    [new Failure({ kind: 'broken' }), true],
    [new TypeError('the body was cut off'), true],
    [refused('internal-error'), true],
    [refused('code-refused'), false],
    [new Failure({ kind: 'signed-out' }), false],
  ])('%s: outcome unknown is %s', (error, unknown) => {
    expect(isOutcomeUnknown(error)).toBe(unknown);
  });

  it('was paid when the request says so', async () => {
    await expect(lookUp([request('VALIDATED')]).outcome).resolves.toEqual(request('VALIDATED'));
  });

  it('is given a moment to arrive before it counts as not paid', async () => {
    await expect(lookUp([request('AWAITING_CLIENT'), request('AWAITING_MERCHANT')]).outcome).resolves.toEqual(
      request('AWAITING_MERCHANT'),
    );
    await expect(lookUp([]).outcome).rejects.toThrow(NotPaid);
  });

  it('is looked for as long as the network is away, less and less often', async () => {
    const { outcome, pauses } = lookUp([...Array.from({ length: 5 }, unreachable), request('VALIDATED')]);

    await expect(outcome).resolves.toEqual(request('VALIDATED'));
    expect(pauses).toEqual([3_000, 6_000, 10_000, 10_000, 10_000]);
  });

  it('is no longer looked for when the page is left', async () => {
    const { outcome, read } = lookUp([unreachable(), unreachable()], () => false);

    await expect(outcome).rejects.toThrow(Failure);
    expect(read).toHaveBeenCalledOnce();
  });
});
