import { expect, it } from 'vitest';
import { clientCopy } from '../../../adapters/dynamodb/client-copy.ts';
import { holdings } from '../../../adapters/dynamodb/client-holdings.ts';

const [profiles, phones] = holdings as [(typeof holdings)[number], (typeof holdings)[number]];
const copyOf = (item: object) =>
  clientCopy([{ holding: profiles, item: { ...item } }], { client: 'marie', email: undefined, madeAt: 'now' }).parts[0]
    ?.items[0];
const time = Date.parse('2026-04-30T09:00:00Z');
const written = '2026-04-30T09:00:00.000Z';

it('says of each part what it is and why it is kept, with all that belongs to it', () => {
  const held = [
    { holding: profiles, item: { name: 'Marie' } },
    { holding: phones, item: { platform: 'APNS' } },
    { holding: phones, item: { platform: 'FCM' } },
  ];
  expect(clientCopy(held, { client: 'marie', email: 'marie@example.fr', madeAt: written })).toEqual({
    ...{ client: 'marie', email: 'marie@example.fr', madeAt: written },
    note: 'Amounts are in cents of euro, times in UTC. « items » holds each thing as it is kept.',
    parts: [
      { what: profiles.what, why: profiles.why, items: [{ name: 'Marie' }] },
      { what: phones.what, why: phones.why, items: [{ platform: 'APNS' }, { platform: 'FCM' }] },
    ],
  });
});

it('writes times as a person reads them', () => {
  const names = ['at', 'createdAt', 'clientDeadline', 'confirmBy', 'openSince', 'lastAttempt'];
  expect(copyOf(Object.fromEntries(names.map((name) => [name, time])))).toEqual(
    Object.fromEntries(names.map((name) => [name, written])),
  );
});

it('leaves numbers alone that are no times, and texts that are called like one', () => {
  const others = { amount: time, atOnce: time, commissionBps: 250, endedAt: 'later', tookAt: 1e12, openSince: null };
  expect(copyOf(others)).toEqual(others);
});

it('reads what is inside, and keeps back what opens something, wherever it stands', () => {
  const nested = {
    closed: { at: time, into: 'paul', hash: 'secret' },
    steps: [{ at: time, requestHash: 'secret' }, 'text'],
    marks: new Set(['a', 'b']),
    token: 'secret',
  };
  expect(copyOf(nested)).toEqual({
    closed: { at: written, into: 'paul' },
    steps: [{ at: written }, 'text'],
    marks: ['a', 'b'],
  });
});
