import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../contract/duration.ts';
import { activate } from '../../../../functions/client-api/account/activate.ts';
import { verifyCode } from '../../../../functions/client-api/verify-code.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { aCall } from '../../../support/call.ts';
import {
  activationCodeOfMarie,
  allFree,
  clientWorld,
  codeOfMarie,
  later,
  marie,
  now,
  type ClientWorld,
} from '../../../support/client-world.ts';
import { withCodeMac } from '../../../support/code-mac.ts';
import { newDevice, type TestDevice } from '../../../support/device.ts';
import { faults } from '../../../support/faults.ts';
import { withStoreTables } from '../../../support/store-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withStoreTables();
const codeMacWith = withCodeMac();
let tables: TableNames;
let world: ClientWorld;
let phone: TestDevice;

type Body = Call<'activate'>['body'];

const call = (body: Partial<Body> = {}, at = now) =>
  aCall<'activate'>({
    caller: marie,
    now: at,
    body: { activationCode: activationCodeOfMarie, code: codeOfMarie, publicKey: phone.publicKey, ...body },
  });
const refusalOf = (reply: object) => ('refusal' in reply ? (reply.refusal as { code: string }).code : 'none');
const codeIs = async (code: string) => {
  const inForce = await world.secrets.getCode(marie);
  return inForce !== undefined && (await world.codeMac.verify(marie, code, inForce)) === 'right';
};

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
  phone = await newDevice();
  await world.enrolClient();
  await world.issueActivation();
});

describe('a first activation', () => {
  it('sets the code, enrols the device and registers its notifications', async () => {
    const push = { platform: 'FCM', token: 'registration', language: 'fr' } as const;
    const reply = await activate(call({ name: 'Téléphone', push, activationCode: 'k7qm 3xvr 9tdf' }), world);
    const enrolledAt = '2026-04-30T09:00:00Z';
    expect(reply).toEqual({
      body: { deviceId: phone.id, devices: [{ id: phone.id, name: 'Téléphone', enrolledAt, push: true }] },
    });
    expect(await codeIs(codeOfMarie)).toBe(true);
    expect(await world.secrets.getDevice(marie, phone.id)).toMatchObject({ publicKey: phone.publicKey });
  });

  it('refuses a code that is easy to guess without using a try', async () => {
    for (let index = 0; index < 6; index += 1) {
      expect(refusalOf(await activate(call({ code: '123456' }), world))).toBe('code-too-simple');
    }
    expect(refusalOf(await activate(call(), world))).toBe('none');
  });

  it('refuses a key that is none', async () => {
    const publicKey = { ...phone.publicKey, x: 'A'.repeat(43) };
    expect(await activate(call({ publicKey }), world)).toEqual({
      refusal: { code: 'field-invalid', field: 'publicKey' },
    });
  });
});

describe('the activation code', () => {
  it('is tried three times at once, and then every ten minutes', async () => {
    await world.issueActivation(activationCodeOfMarie, HOUR_MS);
    const wrong = async (ms: number) =>
      refusalOf(await activate(call({ activationCode: 'WRNG-0000-0000' }, later(ms)), world));
    for (let index = 0; index < 3; index += 1) expect(await wrong(0)).toBe('activation-refused');
    expect(await activate(call(), world)).toMatchObject({
      refusal: { code: 'activations-too-many', retryAfterSeconds: 600 },
    });
    for (const tries of [1, 2]) expect(await wrong(tries * 10 * MINUTE_MS)).toBe('activation-refused');
    expect(await wrong(20 * MINUTE_MS)).toBe('activations-too-many');
    expect(await world.secrets.getCode(marie)).toBeUndefined();
  });

  it('is not used up by another session, which uses up its own tries', async () => {
    await world.issueActivation(activationCodeOfMarie, HOUR_MS);
    const stolen = { ...call({ activationCode: 'WRNG-0000-0000' }), signedInAt: later(-HOUR_MS) };
    const guesses = await Promise.all(Array.from({ length: 50 }, () => activate(stolen, world)));
    expect(guesses.filter((guess) => refusalOf(guess) === 'activation-refused').length).toBeLessThanOrEqual(3);
    expect(refusalOf(await activate({ ...call(), signedInAt: now }, world))).toBe('none');
  });

  it('is not used up by whoever guesses at once: it is good ten minutes later', async () => {
    await world.issueActivation(activationCodeOfMarie, HOUR_MS);
    const guesses = Array.from({ length: 30 }, (_, n) => activate(call({ activationCode: `WRNG-0000-0${n}` }), world));
    await Promise.all(guesses);
    expect(refusalOf(await activate(call({}, later(10 * MINUTE_MS)), world))).toBe('none');
  });

  it('expires', async () => {
    expect(refusalOf(await activate(call({}, later(60_000)), world))).toBe('activation-refused');
  });

  it('is replaced by a newer one', async () => {
    await activate(call({ activationCode: 'WRNG-0000-0000' }), world);
    await world.issueActivation('2222-3333-4444');
    expect(refusalOf(await activate(call(), world))).toBe('activation-refused');
    expect(refusalOf(await activate(call({ activationCode: '2222-3333-4444' }), world))).toBe('none');
  });

  it('enrols exactly one of two devices that use it at once', async () => {
    const tablet = await newDevice();
    const replies = await Promise.all([
      activate(call(), world),
      activate(call({ publicKey: tablet.publicKey, code: '735120' }), world),
    ]);
    expect(replies.map(refusalOf).toSorted()).toEqual(['activation-refused', 'none']);
    const { devices } = await world.secrets.credentials(marie);
    expect(devices).toHaveLength(1);
    expect(await codeIs(devices[0]?.id === phone.id ? codeOfMarie : '735120')).toBe(true);
  });
});

describe('a lost reply', () => {
  it('makes no difference to the same device with the same code', async () => {
    const push = { platform: 'FCM', token: 'registration', language: 'fr' } as const;
    const first = await activate(call({ push }), world);
    for (let index = 0; index < 7; index += 1) expect(await activate(call({ push }), world)).toEqual(first);
  });

  it('makes no difference within the call either', async () => {
    const lossy = clientWorld(
      db,
      tables,
      codeMacWith(faults({ times: 1, when: 'after' })),
      faults({ times: 2, when: 'after' }),
    );
    expect(refusalOf(await activate(call(), lossy))).toBe('none');
    expect(await codeIs(codeOfMarie)).toBe(true);
  });

  it('does not let the used code tell what the personal code is', async () => {
    await activate(call(), world);
    for (let index = 0; index < 3; index += 1) {
      expect(refusalOf(await activate(call({ code: '735120' }), world))).toBe('activation-refused');
    }
    expect(refusalOf(await activate(call(), world))).toBe('activations-too-many');
    expect(await codeIs(codeOfMarie)).toBe(true);
  });

  it('gives the try back when KMS does not answer', async () => {
    const broken = clientWorld(db, tables, codeMacWith(faults({ times: 99, when: 'before' })));
    for (let index = 0; index < 6; index += 1) {
      await expect(activate(call(), broken)).rejects.toBeInstanceOf(Unavailable);
    }
    expect(refusalOf(await activate(call(), world))).toBe('none');
  });
});

describe('a further activation', () => {
  beforeEach(async () => {
    await activate(call({ push: { platform: 'FCM', token: 'old-phone', language: 'fr' } }), world);
    await world.issueActivation('2222-3333-4444');
  });
  const again = (body: Partial<Body> = {}) =>
    activate(call({ activationCode: '2222-3333-4444', code: '735120', ...body }, later(1_000)), world);

  it('unlocks the wallet and replaces the forgotten code on the same device', async () => {
    const stillWorthIt = () => Promise.resolve(true);
    for (let index = 0; index < 3; index += 1) {
      await verifyCode({ clientId: marie, code: '111222', now, stillWorthIt }, world);
    }
    expect(refusalOf(await again())).toBe('none');
    expect(await world.wallets.get(marie)).toMatchObject(allFree);
    expect([await codeIs('735120'), await codeIs(codeOfMarie)]).toEqual([true, false]);
    expect((await world.secrets.credentials(marie)).devices).toHaveLength(1);
  });

  it('revokes the lost phone and stops its notifications', async () => {
    const newPhone = await newDevice();
    const reply = await again({ publicKey: newPhone.publicKey, revokeOthers: true });
    expect(reply).toMatchObject({
      body: { devices: [{ id: phone.id, revokedAt: '2026-04-30T09:00:01Z', push: false }, { id: newPhone.id }] },
    });
    expect(await world.directory.pushTargets(marie)).toEqual([]);
    expect(await again({ publicKey: newPhone.publicKey, revokeOthers: true })).toEqual(reply);
  });

  it('does not bring a revoked key back, and leaves the activation for another', async () => {
    await world.secrets.revokeDevice(marie, phone.id, now);
    expect(refusalOf(await again())).toBe('device-already-enrolled');
    expect(refusalOf(await again({ publicKey: (await newDevice()).publicKey }))).toBe('none');
  });

  it('keeps the older devices without revokeOthers, up to five', async () => {
    for (let index = 0; index < 4; index += 1) {
      expect(refusalOf(await again({ publicKey: (await newDevice()).publicKey }))).toBe('none');
      await world.issueActivation('2222-3333-4444');
    }
    const { publicKey } = await newDevice();
    expect(await again({ publicKey })).toEqual({ refusal: { code: 'device-limit', limit: { max: 5 } } });
    expect(refusalOf(await again({ publicKey, revokeOthers: true }))).toBe('none');
  });
});
