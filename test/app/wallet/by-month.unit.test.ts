import { expect, it } from 'vitest';
import { byMonth } from '../../../app/wallet/by-month.ts';
import type { ClientPaymentRequest } from '../../../web/api/client.ts';

const request = (createdAt: string) => ({ id: createdAt, createdAt }) as ClientPaymentRequest;

it('puts each request under its month in France, whatever the month is in UTC', () => {
  const requests = ['2026-06-30T22:30:00Z', '2026-06-30T21:59:00Z', '2026-06-01T08:00:00Z', '2025-12-31T23:00:00Z'];

  const months = byMonth(requests.map(request));

  expect(months.map(({ month, requests: of }) => [month, of.map(({ id }) => id)])).toEqual([
    ['2026-07', ['2026-06-30T22:30:00Z']],
    ['2026-06', ['2026-06-30T21:59:00Z', '2026-06-01T08:00:00Z']],
    ['2026-01', ['2025-12-31T23:00:00Z']],
  ]);
  expect(byMonth([])).toEqual([]);
});
