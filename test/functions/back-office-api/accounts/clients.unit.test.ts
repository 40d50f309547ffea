import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../contract/duration.ts';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { parseIdentifier } from '../../../../contract/identifier.ts';
import { activationHash } from '../../../../core/security/activation-code.ts';
import { addMs, instant } from '../../../../core/time.ts';
import { emptyWallet } from '../../../../core/wallet.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { issueActivation } from '../../../../functions/back-office-api/accounts/issue-activation.ts';
import { unlockClient } from '../../../../functions/back-office-api/accounts/unlock-client.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;

type Body = Call<'createClient'>['body'];
const marie: Body = { name: 'Marie', identifiers: ['10003377487', 'Marie@example.fr'], email: 'marie@example.fr' };
const creating = (changes: Partial<Body> = {}, idempotencyKey = 'key-1', at = world) =>
  createClient(aCall({ caller: 'ops', idempotencyKey, body: { ...marie, ...changes } }), at);
const idOf = (reply: object) => ('body' in reply ? (reply.body as { id: string }).id : 'refused');
const ownerOf = async (text: string) => (await world.directory.findClient(parseIdentifier(text)!))?.id;
const notFound = { refusal: { code: 'not-found' } };

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
});

describe('enrolling a client', () => {
  it('opens the account, an empty wallet, and finds the client by each identifier', async () => {
    const reply = await creating();
    const id = idOf(reply);
    expect(reply).toEqual({
      body: { id, name: 'Marie', identifiers: ['•••••••7487', 'm•••@e•••.fr'], createdAt: '2026-04-30T09:00:00Z' },
    });
    expect([await ownerOf('10003377487'), await ownerOf('marie@example.fr')]).toEqual([id, id]);
    expect(await world.wallets.get(id)).toEqual(emptyWallet(id));
    expect(world.signIns('client')).toEqual([[id, 'marie@example.fr']]);
  });

  it('gives the same client to a repeated call, and refuses the key for another', async () => {
    const first = await creating();
    expect(await creating({ identifiers: ['1000 337 7487', 'marie@example.fr'] })).toEqual({
      ...first,
      headers: { 'idempotency-replayed': 'true' },
    });
    expect(await creating({ name: 'Léa' })).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
  });

  it('refuses an identifier that is another’s, and leaves no trace', async () => {
    await creating();
    const paul = { name: 'Paul', identifiers: ['10000000012', 'marie@example.fr'], email: 'paul@example.fr' };
    expect(await creating(paul, 'key-2')).toEqual({ refusal: { code: 'identifier-taken', field: 'identifiers.1' } });
    expect(world.signIns('client')).toHaveLength(1);
    expect(await creating({ ...paul, identifiers: ['10000000012'] }, 'key-2')).toMatchObject({
      body: { name: 'Paul' },
    });
  });

  it('gives an identifier that two ask for at once to one of them', async () => {
    const replies = await Promise.all([
      creating({ email: 'a@example.fr' }, 'key-a'),
      creating({ email: 'b@example.fr' }, 'key-b'),
    ]);
    const ids = replies.map(idOf).filter((id) => id !== 'refused');
    expect(ids).toHaveLength(1);
    expect(await ownerOf('10003377487')).toBe(ids[0]);
  });

  it.each([
    [['1234'], { code: 'identifier-malformed', field: 'identifiers.0' }],
    [['10003377487', '1000 337 7487'], { code: 'field-invalid', field: 'identifiers.1' }],
  ])('refuses the identifiers %j', async (identifiers, refusal) => {
    expect(await creating({ identifiers })).toEqual({ refusal });
  });

  it('refuses an e-mail address that is another’s, or none', async () => {
    await creating();
    expect(await creating({ identifiers: ['10000000012'] }, 'key-2')).toEqual({
      refusal: { code: 'email-taken', field: 'email' },
    });
    expect(await creating({ email: '10000000012' }, 'key-3')).toMatchObject({ refusal: { code: 'field-invalid' } });
    expect(await ownerOf('10000000012')).toBeUndefined();
  });

  describe('when a call ends between the account and the profile', () => {
    const later = addMs(instant(Date.parse('2026-04-30T09:00:00Z')), 60_000);
    /** The account is open, the profile is not written. */
    const cut = async (email: string) => {
      const createClient = () => Promise.reject(new Unavailable('the database'));
      const cutShort = { ...world, directory: { ...world.directory, createClient } };
      await expect(creating({ email }, 'key-1', cutShort)).rejects.toThrow(Unavailable);
    };
    const creatingLater = (changes: Partial<Body>, idempotencyKey: string) =>
      createClient(
        aCall<'createClient'>({ caller: 'ops', now: later, idempotencyKey, body: { ...marie, ...changes } }),
        world,
      );

    it('the same call makes it whole', async () => {
      await cut('marie@example.fr');
      const id = idOf(await creating());
      expect(world.signIns('client')).toEqual([[id, 'marie@example.fr']]);
    });

    it('a corrected address under the same key never meets the account of the mistyped one', async () => {
      await cut('stranger@example.fr');
      expect(await creatingLater({}, 'key-1')).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
      const id = idOf(await creatingLater({}, 'key-2'));
      expect(world.signIns('client')).toContainEqual([id, 'marie@example.fr']);
      expect(await ownerOf('10003377487')).toBe(id);
    });

    it('the address is free again under another key, once nobody can be on the way with it any more', async () => {
      await cut('marie@example.fr');
      expect(await creating({}, 'key-2')).toMatchObject({ refusal: { code: 'email-taken' } });
      const id = idOf(await creatingLater({}, 'key-2'));
      expect(world.signIns('client')).toEqual([[id, 'marie@example.fr']]);
      expect(await creatingLater({}, 'key-1')).toMatchObject({ refusal: { code: 'identifier-taken' } });
    });

    it('an address that was given up to another request is not gone on with under the first key', async () => {
      await cut('marie@example.fr');
      await creatingLater({ identifiers: ['10000000012'] }, 'key-2');
      expect(await creatingLater({}, 'key-1')).toMatchObject({ refusal: { code: 'idempotency-key-reused' } });
      expect(world.signIns('client')).toHaveLength(1);
    });
  });

  it('is whole when replies were lost', async () => {
    const lossy = backOffice(tables, {
      dynamo: [faults({ command: 'TransactWriteItemsCommand', when: 'after', times: 4 })],
    });
    const reply = await creating({}, 'key-1', lossy);
    expect(reply).not.toHaveProperty('headers');
    expect(await ownerOf('10003377487')).toBe(idOf(reply));
  });
});

describe('issuing an activation', () => {
  const now = instant(Date.parse('2026-04-30T09:00:00Z'));
  const issuing = (id: string, at = now) =>
    issueActivation(aCall<'issueActivation'>({ caller: 'ops', now: at, params: { id }, body: {} }), world);

  it('shows the code once and keeps its hash, for 30 days', async () => {
    const id = idOf(await creating());
    const reply = (await issuing(id)) as { body: { activationCode: string; expiresAt: string } };
    const { activationCode, expiresAt } = reply.body;
    expect(activationCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(expiresAt).toBe('2026-05-30T09:00:00Z');
    const kept = await world.activations.lastActivation(id);
    expect(kept?.hash).toBe(activationHash(id, activationCode));
    expect(JSON.stringify(kept)).not.toContain(activationCode);
  });

  it('takes two people again until 30 days have passed, and then replaces the older one', async () => {
    const id = idOf(await creating());
    const first = await issuing(id);
    const nextAlone = addMs(now, 30 * DAY_MS);
    expect(await issuing(id, addMs(nextAlone, -1))).toEqual({ refusal: { code: 'proposal-required' } });
    const second = await issuing(id, nextAlone);
    expect(first).not.toEqual(second);
    const { activationCode } = (second as { body: { activationCode: string } }).body;
    expect((await world.activations.lastActivation(id))?.hash).toBe(activationHash(id, activationCode));
  });

  it('finds no unknown client', async () => {
    expect(await issuing('nobody')).toEqual(notFound);
  });
});

describe('unlocking a client', () => {
  const unlocking = (id: string) =>
    unlockClient(aCall<'unlockClient'>({ caller: 'ops', params: { id }, body: {} }), world);

  it('gives all attempts back', async () => {
    const id = idOf(await creating());
    for (const attempt of ['a', 'b', 'c']) await world.wallets.countWrongAttempt(id, attempt);
    expect(await unlocking(id)).toEqual({ body: { attemptsLeft: 3, locked: false } });
    expect((await world.wallets.get(id))?.wrongAttempts).toEqual([]);
  });

  it('finds no unknown client, and makes none', async () => {
    expect(await unlocking('nobody')).toEqual(notFound);
    expect(await world.wallets.get('nobody')).toBeUndefined();
  });
});
