import { expect, it } from 'vitest';
import { newArrivals } from '../../../portal/counter/new-arrivals.ts';

const now = Date.parse('2026-04-30T09:05:00Z');
const proposedAgo = (ms: number, id = 'a') => ({ id, proposedAt: new Date(now - ms).toISOString() });

it('tells of what was just proposed, once, and not of what a page finds when it is opened later', () => {
  const fresh = proposedAgo(2_000);
  expect(newArrivals([fresh, proposedAgo(61_000, 'b')], new Set(), now)).toEqual([fresh]);
  expect(newArrivals([fresh], new Set(['a']), now)).toEqual([]);
});
