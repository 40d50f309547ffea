import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideCounterRequest,
  effectiveCounterRequest,
  paymentIdOf,
  type CounterCommand,
  type CounterRequest,
  type StoredCounterRequest,
} from '../../../core/counter/counter-request.ts';
import { proposed } from '../../support/counter-requests.ts';
import { later, minute } from '../../support/payments.ts';

const request = proposed();
const commands: readonly CounterCommand[] = ['accept', 'refuse', 'withdraw'];
const statusAfter = { accept: 'ACCEPTED', refuse: 'REFUSED', withdraw: 'WITHDRAWN' } as const;

/** What the database does with a decision: write it if the request is as it was read. */
function run(stored: StoredCounterRequest, command: CounterCommand, ms: number): StoredCounterRequest {
  const decision = decideCounterRequest(stored, command, later(ms));
  return decision.kind === 'apply' ? decision.after : stored;
}

describe('what is proposed at a counter', () => {
  it.each(commands)('can be ended: %s', (command) => {
    const ended = run(request, command, minute);
    expect(ended).toMatchObject({ status: statusAfter[command], endedAt: later(minute), version: 2 });
  });

  it('waits to its last millisecond, and not a millisecond longer', () => {
    expect(request.lapsesAt).toBe(later(10 * minute));
    expect(run(request, 'accept', 10 * minute - 1).status).toBe('ACCEPTED');
    expect(decideCounterRequest(request, 'accept', later(10 * minute))).toEqual({
      kind: 'refuse',
      refusal: { code: 'counter-request-ended' },
    });
    expect(effectiveCounterRequest(request, later(10 * minute))).toMatchObject({
      status: 'LAPSED',
      endedAt: request.lapsesAt,
    });
  });

  it.each(commands)(
    'that was ended by %s is ended once: the same again changes nothing, another is refused',
    (first) => {
      const ended = run(request, first, minute);
      for (const second of commands) {
        expect(decideCounterRequest(ended, second, later(2 * minute)).kind).toBe(
          first === second ? 'repeat' : 'refuse',
        );
      }
    },
  );

  it('names the one payment that can come of it', () => {
    const ended = run(request, 'accept', minute);
    expect(ended).toHaveProperty('paymentId', paymentIdOf(request));
    expect(paymentIdOf(request)).toMatch(/^[a-z2-7]{26}$/);
    expect(paymentIdOf(proposed({ id: 'another' }))).not.toBe(paymentIdOf(request));
  });
});

describe('whatever merchant and client do, in whatever order', () => {
  const steps = fc.array(
    fc.record({ command: fc.constantFrom(...commands), passMs: fc.constantFrom(0, 1, minute, 5 * minute) }),
    { maxLength: 12 },
  );

  it('it is ended at most once, by the first who came in time, and never changes after', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let stored: StoredCounterRequest = request;
        let ms = 0;
        const seen: CounterRequest[] = [];
        for (const { command, passMs } of taken) {
          ms += passMs;
          stored = run(stored, command, ms);
          seen.push(effectiveCounterRequest(stored, later(ms)));
        }
        const ended = seen.filter(({ status }) => status !== 'PROPOSED');
        for (const each of ended) expect(each).toEqual(ended[0]);
        if (stored.status !== 'PROPOSED') expect(stored.endedAt).toBeLessThan(request.lapsesAt);
        expect(stored.version).toBe(stored.status === 'PROPOSED' ? 1 : 2);
        expect(stored).toMatchObject({ amount: request.amount, clientId: request.clientId, matchCode: '7262' });
      }),
    );
  });
});
