import { beforeEach, describe, expect, it } from 'vitest';
import { pushTargetHash } from '../../../../contract/signed-messages.ts';
import { addDevice } from '../../../../functions/client-api/account/add-device.ts';
import { listDevices } from '../../../../functions/client-api/account/list-devices.ts';
import { revokeDevice } from '../../../../functions/client-api/account/revoke-device.ts';
import { updatePush } from '../../../../functions/client-api/account/update-push.ts';
import { aCall } from '../../../support/call.ts';
import {
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
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
const codeMacWith = withCodeMac();
let world: ClientWorld;
let phone: TestDevice;
const notFound = { refusal: { code: 'not-found' } };

beforeEach(async () => {
  world = clientWorld(db, await db.freshTables(), codeMacWith());
  phone = await world.givenActivated();
});

describe('adding a device', () => {
  const adding = async (added: TestDevice, { code = codeOfMarie, signer = phone, of = added.id } = {}) =>
    addDevice(
      aCall<'addDevice'>({
        caller: marie,
        now: later(1_000),
        proof: {
          ...(await world.signed(phone, { act: 'add-device', addedDeviceId: of })),
          ...(signer !== phone && { deviceId: signer.id }),
        },
        body: { publicKey: added.publicKey, name: 'Tablette', code },
      }),
      world,
    );

  it('enrols it, and answers the same when asked again', async () => {
    const tablet = await newDevice();
    const first = await adding(tablet);
    expect(first).toEqual({
      body: { id: tablet.id, name: 'Tablette', enrolledAt: '2026-04-30T09:00:01Z', push: false },
    });
    expect(await adding(tablet)).toEqual(first);
    expect((await world.secrets.credentials(marie)).devices.map(({ id }) => id)).toEqual([phone.id, tablet.id]);
    expect(await world.wallets.get(marie)).toMatchObject(allFree);
  });

  it('needs a proof over this very device by an enrolled one', async () => {
    const [tablet, stranger] = [await newDevice(), await newDevice()];
    const recognised = { refusal: { code: 'device-not-recognised' } };
    expect(await adding(tablet, { signer: stranger })).toEqual(recognised);
    expect(await adding(tablet, { of: stranger.id })).toEqual(recognised);
    expect(await adding(tablet, { signer: tablet })).toEqual(recognised);
  });

  it('needs the code', async () => {
    const tablet = await newDevice();
    expect(await adding(tablet, { code: '111222' })).toMatchObject({ refusal: { code: 'code-refused' } });
    expect(await world.secrets.getDevice(marie, tablet.id)).toBeUndefined();
  });

  it('does not bring a revoked key back', async () => {
    const tablet = await newDevice();
    await adding(tablet);
    await world.secrets.revokeDevice(marie, tablet.id, now);
    expect(await adding(tablet)).toMatchObject({ refusal: { code: 'device-already-enrolled' } });
  });

  it('stops at five devices, also when several come at once', async () => {
    const several = await Promise.all(Array.from({ length: 8 }, () => newDevice()));
    for (const device of several.slice(0, 3)) await adding(device);
    await Promise.allSettled(several.slice(3).map((device) => adding(device)));
    const enrolled = (await world.secrets.credentials(marie)).devices.length;
    expect(enrolled).toBe(5);
    expect(await adding(await newDevice())).toEqual({ refusal: { code: 'device-limit', limit: { max: 5 } } });
  });
});

describe('revoking a device', () => {
  const revoking = async (id: string) => {
    const proof = await world.signed(phone, { act: 'revoke-device', revokedDeviceId: id });
    return revokeDevice(aCall<'revokeDevice'>({ caller: marie, now, proof, params: { id } }), world);
  };

  it('stops its notifications, and may be repeated', async () => {
    await world.directory.setPushTarget(marie, phone.id, { platform: 'APNS', token: 'token-of-phone' });
    const proof = await world.signed(phone, { act: 'revoke-device', revokedDeviceId: phone.id });
    const call = aCall<'revokeDevice'>({ caller: marie, now, proof, params: { id: phone.id } });
    expect(await revokeDevice(call, world)).toEqual({ body: undefined });
    // By the very call whose reply was lost: the phone itself signs nothing more.
    expect(await revokeDevice(call, world)).toEqual({ body: undefined });
    expect(await world.directory.pushTargets(marie)).toEqual([]);
    const { body } = (await listDevices(aCall({ caller: marie, now }), world)) as { body: { items: object[] } };
    expect(body.items).toMatchObject([{ id: phone.id, revokedAt: '2026-04-30T09:00:00Z', push: false }]);
  });

  it('finds only one’s own', async () => {
    expect(await revoking('nothing')).toEqual(notFound);
    const foreign = aCall<'revokeDevice'>({ caller: 'paul', now, signedInAt: now, params: { id: phone.id } });
    expect(await revokeDevice(foreign, world)).toEqual(notFound);
  });

  it.each([
    ['of five minutes ago', 300_000, { body: undefined }],
    ['of a moment more', 300_001, { refusal: { code: 'sign-in-too-old' } }],
  ])('by a sign-in alone, %s: for whoever has lost the only phone', async (_, ms, reply) => {
    const signedInAt = later(-ms);
    const call = aCall<'revokeDevice'>({ caller: marie, now, signedInAt, params: { id: phone.id } });
    expect(await revokeDevice(call, world)).toEqual(reply);
  });
});

describe('notifications of a device', () => {
  const push = { platform: 'FCM', token: 'token-of-phone', language: 'en' } as const;
  const setting = async (id: string, target: typeof push | null, signer = phone) => {
    const challenge = await world.challenge(signer, 'set-push');
    const act = { act: 'set-push', target: await pushTargetHash(crypto.subtle, target) } as const;
    const proof = await signer.proveAct({ clientId: marie, challenge }, act);
    return updatePush(
      aCall<'updatePush'>({ caller: marie, now, proof, params: { id }, body: { push: target } }),
      world,
    );
  };

  it('are switched on and off', async () => {
    await setting(phone.id, push);
    expect(await world.directory.pushTargets(marie)).toEqual([{ deviceId: phone.id, ...push }]);
    await setting(phone.id, null);
    expect(await world.directory.pushTargets(marie)).toEqual([]);
  });

  it('go to no device that is unknown or revoked', async () => {
    expect(await setting('nothing', push)).toEqual(notFound);
    const call = aCall<'updatePush'>({ caller: marie, now, params: { id: phone.id }, body: { push } });
    await world.secrets.revokeDevice(marie, phone.id, now);
    expect(await updatePush(call, world)).toEqual(notFound);
  });

  it('are for the device itself to switch, and for no other one of the client', async () => {
    const tablet = await newDevice();
    const { id, publicKey } = tablet;
    const code = (await world.secrets.getCode(marie))!;
    await world.secrets.addDevice(marie, code, { id, publicKey, enrolledAt: now }, []);
    expect(await setting(phone.id, push, tablet)).toEqual({ refusal: { code: 'device-not-recognised' } });
    expect(await world.directory.pushTargets(marie)).toEqual([]);
  });
});
