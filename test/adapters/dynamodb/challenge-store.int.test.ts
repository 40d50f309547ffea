import { beforeEach, expect, it } from 'vitest';
import { challengeStore, type ChallengeStore } from '../../../adapters/dynamodb/challenge-store.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import type { Instant } from '../../../core/time.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let challenges: ChallengeStore;
const given = { act: 'change-code', deviceId: 'phone', expiresAt: later(minute) } as const;

const spend = async (mark: string, now: Instant, clientId = 'marie') =>
  (await write([challenges.spending(clientId, 'challenge', mark, now)], { client: db.documents })).committed;

beforeEach(async () => {
  challenges = challengeStore(db.documents, (await db.freshTables()).secrets);
  await challenges.add('marie', 'challenge', given);
});

it('is spent once, and by whom stays known', async () => {
  expect(await spend('one', createdAt)).toBe(true);
  expect(await spend('other', createdAt)).toBe(false);
  expect(await challenges.get('marie', 'challenge')).toEqual({ ...given, spentBy: 'one' });
});

it('is spent until its time is up, and no longer', async () => {
  expect(await spend('late', given.expiresAt)).toBe(false);
  expect(await spend('in time', later(minute - 1))).toBe(true);
});

it('is found and spent in the partition of its own account alone', async () => {
  expect(await challenges.get('paul', 'challenge')).toBeUndefined();
  expect(await spend('one', createdAt, 'paul')).toBe(false);
  expect(await challenges.get('marie', 'challenge')).toEqual(given);
});
