import { expect, it } from 'vitest';
import { readMessage } from '../../../web/live/frames.ts';

const told = (event: object) => readMessage(JSON.stringify({ type: 'data', event: JSON.stringify(event) }));

it.each([
  [
    { payment: 'p', version: 2 },
    { payment: 'p', version: 2 },
  ],
  [
    { payment: 'p', version: 2, notified: true },
    { payment: 'p', version: 2, notified: true },
  ],
  [
    { counterRequest: 'c', version: 1 },
    { counterRequest: 'c', version: 1 },
  ],
  [{ somethingNew: 's', version: 1 }, undefined],
  [{ counterRequest: 'c' }, undefined],
])('an event %j is read as %j', (event, change) => {
  expect(told(event)).toEqual({ type: 'data', change });
});
