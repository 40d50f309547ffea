import { beforeEach, expect, it } from 'vitest';
import { mailStore, type DeadAddress, type MailStore, type Reader } from '../../../adapters/dynamodb/mail-store.ts';
import { firstPreferences } from '../../../core/notification/mail-preferences.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
let mails: MailStore;
const client = (recipientId: string): Reader => ({ audience: 'CLIENT', recipientId });
const merchant = (recipientId: string): Reader => ({ audience: 'MERCHANT', recipientId });
const dead = (ms: number): DeadAddress => ({ addressHash: `hash-${ms}`, because: 'BOUNCED', at: later(ms) });

beforeEach(async () => {
  mails = mailStore(db.documents, (await db.freshTables()).directory);
});

it('each merchant has its own preferences, and all mails at first', async () => {
  const few = { ...firstPreferences, paid: false };
  await mails.savePreferences('gite', few);
  expect([await mails.preferences('gite'), await mails.preferences('agence')]).toEqual([few, firstPreferences]);
});

it('each mailbox is dead by itself, whoever else is called so', async () => {
  await mails.markDead(client('a'), dead(1));
  await mails.markDead(merchant('b'), dead(2));
  const found = await Promise.all([client('a'), merchant('a'), client('b'), merchant('b')].map(mails.deadAddress));
  expect(found).toEqual([dead(1), undefined, undefined, dead(2)]);
});

it('lists where mails came back from since a time, the oldest first', async () => {
  const all: [Reader, number][] = [
    [merchant('z'), 0],
    [client('a'), 1],
    [client('b'), 1],
    [merchant('b'), 1],
    [client('a'), 2],
  ];
  for (const [reader, ms] of all.toReversed()) await mails.markDead(reader, dead(ms));
  const listed = all.map(([reader, ms]) => ({ ...reader, because: 'BOUNCED', at: later(ms) }));
  expect(await mails.cameBackSince(createdAt, 10)).toEqual(listed);
  expect(await mails.cameBackSince(later(1), 2)).toEqual(listed.slice(1, 3));
  expect(await mails.cameBackSince(later(3), 10)).toEqual([]);
});
