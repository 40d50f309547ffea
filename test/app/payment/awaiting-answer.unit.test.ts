import { expect, it } from 'vitest';
import { awaitingAnswer } from '../../../app/payment/awaiting-answer.ts';

const now = Date.parse('2026-06-01T08:00:00Z');
const request = (id: string, clientDeadline: string, status = 'AWAITING_CLIENT' as const) => ({
  id,
  status,
  clientDeadline,
});

it('what ends first is first, whichever came last; what is over or answered is not there', () => {
  const listed = [
    request('in three days', '2026-06-04T08:00:00Z'),
    request('in eight minutes', '2026-06-01T08:08:00Z'),
    request('over', '2026-06-01T08:00:00Z'),
    { ...request('held', '2026-06-04T08:00:00Z'), status: 'AWAITING_MERCHANT' as const },
    // The same moment, as another zone writes it.
    request('in an hour', '2026-06-01T11:00:00+02:00'),
  ];
  expect(awaitingAnswer(listed, now).map(({ id }) => id)).toEqual(['in eight minutes', 'in an hour', 'in three days']);
});
