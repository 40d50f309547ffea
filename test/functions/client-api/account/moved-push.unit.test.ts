import { beforeEach, expect, it } from 'vitest';
import { DAY_MS } from '../../../../contract/duration.ts';
import { pushTargetHash } from '../../../../contract/signed-messages.ts';
import { updatePush } from '../../../../functions/client-api/account/update-push.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { aCall } from '../../../support/call.ts';
import { clientWorld, later, marie, type ClientWorld } from '../../../support/client-world.ts';
import { withCodeMac } from '../../../support/code-mac.ts';
import type { TestDevice } from '../../../support/device.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';
import { writtenNotices } from '../../../support/written-notices.ts';

type Address = NonNullable<Call<'updatePush'>['body']['push']>;

const db = withMemoryTables();
const codeMacWith = withCodeMac();
const own: Address = { platform: 'FCM', token: 'of-phone', language: 'fr' };
const elsewhere = { ...own, token: 'of-thief' };
let tables: TableNames;
let world: ClientWorld;
let phone: TestDevice;

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
  phone = await world.givenActivated();
});

/** A call that the phone has signed. */
async function setting(push: Address | null, at = later(0)) {
  const act = { act: 'set-push', target: await pushTargetHash(crypto.subtle, push) } as const;
  const proof = await world.signed(phone, act, { at });
  return aCall<'updatePush'>({ caller: marie, now: at, proof, params: { id: phone.id }, body: { push } });
}
const set = async (...of: Parameters<typeof setting>) => updatePush(await setting(...of), world);
const told = async () =>
  (await writtenNotices(db, tables)).map(({ event, channel, facts }) => [event, channel, facts?.['by']]).toSorted();
const once = () => [
  ['PUSH_MOVED', 'EMAIL', undefined],
  ['PUSH_MOVED', 'PUSH', phone.id],
];

it('a device that is reached elsewhere is told of to the other ones and by mail, once however often the call is sent', async () => {
  await set(own);
  const move = await setting(elsewhere);
  await updatePush(move, world);
  await updatePush(move, world);
  expect(await told()).toEqual(once());
});

it('so is one that is withdrawn first, and set again later', async () => {
  await set(own);
  await set(null, later(DAY_MS));
  await set(elsewhere, later(2 * DAY_MS));
  expect(await told()).toEqual(once());
});

it('nobody is told of the first address of a new device, of the same one told anew, nor of another language', async () => {
  await set(own);
  await set(own, later(7 * DAY_MS));
  await set({ ...own, language: 'en' }, later(8 * DAY_MS));
  expect((await world.directory.pushTargets(marie))[0]?.language).toBe('en');
  expect(await told()).toEqual([]);
});

it('nobody is told of what another device signed, which moves nothing', async () => {
  await set(own);
  const call = await setting(elsewhere);
  const foreign = { ...call, proof: { ...call.proof!, deviceId: 'another' } };
  expect(await updatePush(foreign, world)).toEqual({ refusal: { code: 'device-not-recognised' } });
  expect(await told()).toEqual([]);
});
