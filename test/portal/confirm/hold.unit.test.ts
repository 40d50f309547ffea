import { describe, expect, it } from 'vitest';
import type { PaymentRequest } from '../../../web/api/client.ts';
import { answerable, noFilter, queueOf } from '../../../portal/confirm/queued-holds.ts';
import { byUrgency, urgencyOf } from '../../../portal/confirm/urgency.ts';

const hours = (count: number) => count * 3_600_000;

describe('how urgent a hold is', () => {
  it.each([
    [hours(24), 'calm'],
    [hours(24) - 1, 'soon'],
    [hours(2), 'soon'],
    [hours(2) - 1, 'last'],
    [1, 'last'],
    [0, 'over'],
    [-1, 'over'],
  ])('with %d ms left: %s', (leftMs, urgency) => expect(urgencyOf(leftMs)).toBe(urgency));

  it('puts the one first that runs out first', () => {
    const holds = ['2026-06-03', '2026-06-01', '2026-06-02'].map(
      (day) => ({ id: day, confirmBy: `${day}T10:00:00.000Z` }) as PaymentRequest,
    );
    expect(byUrgency(holds).map(({ id }) => id)).toEqual(['2026-06-01', '2026-06-02', '2026-06-03']);
  });
});

describe('the queue of holds', () => {
  const now = Date.parse('2026-06-01T10:00:00Z');
  const hold = (id: string, left: number, changes: Partial<PaymentRequest> = {}) =>
    ({
      id,
      matchCode: '7262',
      clientIdentifier: '•••••••7487',
      amount: { value: 85_50, currency: 'EUR' },
      confirmBy: new Date(now + left).toISOString(),
      ...changes,
    }) as PaymentRequest;
  const idsOf = (holds: PaymentRequest[]) => holds.map(({ id }) => id);
  const holds = [
    hold('later', hours(48), { label: 'Nuitée', clientIdentifier: 'l•••@e•••.fr', matchCode: '0042' }),
    hold('over', -1),
    hold('soon', hours(23), { authorisedAmount: { value: 60_00, currency: 'EUR' } }),
  ];

  it.each([
    [noFilter, ['over', 'soon', 'later']],
    [{ sought: '', isSoon: true }, ['over', 'soon']],
    [{ sought: 'nuitee', isSoon: false }, ['later']],
    [{ sought: '7262', isSoon: false }, ['over', 'soon']],
    [{ sought: '60 €', isSoon: false }, ['soon']],
    [{ sought: 'lea@example.fr', isSoon: false }, ['later']],
    [{ sought: '10003377487', isSoon: true }, ['over', 'soon']],
    [{ sought: 'nuitee', isSoon: true }, []],
  ])('narrowed to %j', (filter, left) => expect(idsOf(queueOf(holds, filter, now))).toEqual(left));

  it('lets only what has time left be chosen', () => expect(idsOf(answerable(holds, now))).toEqual(['later', 'soon']));
});
