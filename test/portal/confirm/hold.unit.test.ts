import { describe, expect, it } from 'vitest';
import type { PaymentRequest } from '../../../web/api/client.ts';
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
