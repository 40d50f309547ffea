import { beforeEach, describe, expect, it } from 'vitest';
import { addDeviceMessage } from '../../../../contract/signed-messages.ts';
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
import { withDynamoDb } from '../../../support/tables.ts';

const db = withDynamoDb();
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
        body: {
          publicKey: added.publicKey,
          name: 'Tablette',
          code,
          proof: await signer.prove(addDeviceMessage(marie, of)),
        },
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
  const revoking = (id: string) => revokeDevice(aCall<'revokeDevice'>({ caller: marie, now, params: { id } }), world);

  it('stops its notifications, and may be repeated', async () => {
    await world.directory.setPushTarget(marie, phone.id, { platform: 'APNS', token: 'token-of-phone' });
    expect(await revoking(phone.id)).toEqual({ body: undefined });
    expect(await revoking(phone.id)).toEqual({ body: undefined });
    expect(await world.directory.pushTargets(marie)).toEqual([]);
    const { body } = (await listDevices(aCall({ caller: marie, now }), world)) as { body: { items: object[] } };
    expect(body.items).toMatchObject([{ id: phone.id, revokedAt: '2026-04-30T09:00:00Z', push: false }]);
  });

  it('finds only one’s own', async () => {
    expect(await revoking('nothing')).toEqual(notFound);
    const foreign = aCall<'revokeDevice'>({ caller: 'paul', now, params: { id: phone.id } });
    expect(await revokeDevice(foreign, world)).toEqual(notFound);
  });
});

describe('notifications of a device', () => {
  const push = { platform: 'FCM', token: 'token-of-phone', language: 'en' } as const;
  const setting = (id: string, target: typeof push | null) =>
    updatePush(aCall<'updatePush'>({ caller: marie, now, params: { id }, body: { push: target } }), world);

  it('are switched on and off', async () => {
    await setting(phone.id, push);
    expect(await world.directory.pushTargets(marie)).toEqual([{ deviceId: phone.id, ...push }]);
    await setting(phone.id, null);
    expect(await world.directory.pushTargets(marie)).toEqual([]);
  });

  it('go to no device that is unknown or revoked', async () => {
    expect(await setting('nothing', push)).toEqual(notFound);
    await world.secrets.revokeDevice(marie, phone.id, now);
    expect(await setting(phone.id, push)).toEqual(notFound);
  });
});
