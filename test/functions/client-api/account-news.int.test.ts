import { beforeEach, describe, expect, it } from 'vitest';
import { activate } from '../../../functions/client-api/account/activate.ts';
import { addDevice } from '../../../functions/client-api/account/add-device.ts';
import { changeCode } from '../../../functions/client-api/account/change-code.ts';
import { revokeDevice } from '../../../functions/client-api/account/revoke-device.ts';
import { accountNews } from '../../../functions/client-api/account-news.ts';
import { aCall } from '../../support/call.ts';
import { captureLog } from '../../support/captured-log.ts';
import {
  activationCodeOfMarie,
  clientWorld,
  codeOfMarie,
  later,
  marie,
  now,
  type ClientWorld,
} from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { newDevice, type TestDevice } from '../../support/device.ts';
import { faults } from '../../support/faults.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';
import { writtenNotices } from '../../support/written-notices.ts';

const db = withStoreTables();
const codeMacWith = withCodeMac();
const log = captureLog();
let tables: TableNames;
let world: ClientWorld;
let phone: TestDevice;

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
  phone = await world.givenActivated();
});

const noticesBy = async (channel: 'EMAIL' | 'PUSH') =>
  (await writtenNotices(db, tables)).filter((notice) => notice.channel === channel);
const told = async () => (await noticesBy('EMAIL')).map(({ event }) => event);
const rung = async () => (await noticesBy('PUSH')).map(({ event, facts }) => [event, facts?.['by']]);
const revoke = (id: string) =>
  revokeDevice(aCall<'revokeDevice'>({ caller: marie, now, signedInAt: now, params: { id } }), world);

async function add(tablet: TestDevice) {
  const proof = await world.signed(phone, { act: 'add-device', addedDeviceId: tablet.id });
  const body = { publicKey: tablet.publicKey, name: 'Tablette', code: codeOfMarie };
  return addDevice(aCall<'addDevice'>({ caller: marie, now: later(1_000), proof, body }), world);
}

async function change(newCode: string, code = codeOfMarie) {
  const proof = await world.signedChange(phone, newCode);
  return changeCode(aCall<'changeCode'>({ caller: marie, now, proof, body: { code, newCode } }), world);
}

/** On the phone. */
const guess = (code: string) => change('735120', code);

describe('a client is mailed', () => {
  it('that a device was added, and that one was revoked: once, however often it is asked', async () => {
    const tablet = await newDevice();
    await add(tablet);
    await add(tablet);
    await revoke(tablet.id);
    await revoke(tablet.id);

    expect(await noticesBy('EMAIL')).toEqual([
      expect.objectContaining({ event: 'DEVICE_ADDED', recipientId: marie, channel: 'EMAIL', state: 'PENDING' }),
      expect.objectContaining({ event: 'DEVICE_REVOKED', about: { kind: 'CLIENT', id: marie } }),
    ]);
  });

  it('that the code was changed, and again when it is changed again', async () => {
    await change('735120');
    expect(await told()).toEqual(['CODE_CHANGED']);
    const proof = await world.signedChange(phone, codeOfMarie);
    const body = { code: '735120', newCode: codeOfMarie };
    await changeCode(aCall<'changeCode'>({ caller: marie, now: later(1), proof, body }), world);
    expect(await told()).toEqual(['CODE_CHANGED', 'CODE_CHANGED']);
  });

  it('that payments are locked, at the third wrong code only', async () => {
    await guess('111222');
    await guess('111222');
    expect(await told()).toEqual([]);
    await guess('111222');
    await guess('111222');
    expect(await told()).toEqual(['CODE_LOCKED']);
  });

  it('what a second activation does: a device, another code, the older devices gone', async () => {
    await world.issueActivation();
    const other = await newDevice();
    const body = {
      activationCode: activationCodeOfMarie,
      code: '735120',
      publicKey: other.publicKey,
      revokeOthers: true,
    };
    const call = aCall<'activate'>({ caller: marie, now, body });
    await activate(call, world);
    await activate(call, world);
    expect(await told()).toEqual(['CODE_CHANGED', 'DEVICE_ADDED', 'DEVICE_REVOKED']);
  });
});

describe('the client’s other devices are told', () => {
  it('what one of them did, and which it was; of what a sign-in alone did, all are', async () => {
    const tablet = await newDevice();
    await add(tablet);
    await add(tablet);
    await change('735120');
    await revoke(tablet.id);
    for (let turn = 0; turn < 3; turn += 1) await guess('111222');
    expect((await rung()).toSorted()).toEqual([
      ['CODE_CHANGED', phone.id],
      ['CODE_LOCKED', phone.id],
      ['DEVICE_ADDED', phone.id],
      ['DEVICE_REVOKED', undefined],
    ]);
  });

  it('of an activation, but for the device that it brings', async () => {
    await world.issueActivation();
    const other = await newDevice();
    const body = { activationCode: activationCodeOfMarie, code: '735120', publicKey: other.publicKey };
    await activate(aCall<'activate'>({ caller: marie, now, body }), world);
    expect((await rung()).toSorted()).toEqual([
      ['CODE_CHANGED', other.id],
      ['DEVICE_ADDED', other.id],
    ]);
  });

  it('while mail is off, too', async () => {
    world.news = accountNews(world.notices, { mailOn: false });
    await change('735120');
    await revoke(phone.id);
    expect(await told()).toEqual([]);
    expect(await rung()).toHaveLength(2);
  });
});

describe('nobody is told', () => {
  it('of what was refused', async () => {
    await change('121212');
    await revoke('nothing');
    expect(await writtenNotices(db, tables)).toEqual([]);
  });
});

it('a device is revoked also when its news cannot be written down, and that is counted', async () => {
  const broken = clientWorld(
    db,
    tables,
    codeMacWith(),
    faults({ command: 'PutItemCommand', when: 'before', times: 99 }),
  );
  const call = aCall<'revokeDevice'>({ caller: marie, now, signedInAt: now, params: { id: phone.id } });
  expect(await revokeDevice(call, broken)).toEqual({ body: undefined });
  expect((await world.secrets.getDevice(marie, phone.id))?.revokedAt).toBe(now);
  expect(log.counted('NoticeFailed')).toBe(1);
});
