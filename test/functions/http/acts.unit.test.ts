import { expect, it } from 'vitest';
import { acts } from '../../../contract/back-office/acts.ts';
import { routes, type Route } from '../../../functions/http/routes.ts';

const all = Object.entries<Route>(routes);
const ofActors = all.filter(([, { audience, owners }]) => audience === 'back-office' || owners);

it.each(ofActors)('%s says what is recorded of it, unless it only looks', (_, { method, looks, acts: recorded }) => {
  expect(recorded !== undefined).toBe(method !== 'GET' && !looks);
});

it('only what is no GET may have to say that it looks', () => {
  expect(all.filter(([, { method, looks }]) => looks && method === 'GET')).toEqual([]);
});

it('every act has its name once', () => {
  expect(new Set(acts).size).toBe(acts.length);
});
