import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { changeCode } from '../../../../functions/client-api/account/change-code.ts';
import { aCall } from '../../../support/call.ts';
import { clientWorld, codeOfMarie, marie, now, type ClientWorld } from '../../../support/client-world.ts';
import { withCodeMac } from '../../../support/code-mac.ts';
import { newDevice, type TestDevice } from '../../../support/device.ts';
import { meanwhile } from '../../../support/meanwhile.ts';
import { faults } from '../../../support/faults.ts';
import { withStoreTables } from '../../../support/store-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withStoreTables();
const codeMacWith = withCodeMac();
let tables: TableNames;
let world: ClientWorld;
let phone: TestDevice;

const call = async (code: string, newCode: string) =>
  aCall<'changeCode'>({
    caller: marie,
    now,
    proof: await world.signedChange(phone, newCode),
    body: { code, newCode },
  });
const codeIs = async (code: string) => {
  const inForce = await world.secrets.getCode(marie);
  return inForce !== undefined && (await world.codeMac.verify(marie, code, inForce)) === 'right';
};
const attempts = async () => {
  const { wrongAttempts, attemptsInFlight } = (await world.wallets.get(marie))!;
  return wrongAttempts.length + attemptsInFlight.length;
};

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
  phone = await world.givenActivated();
});

it('replaces the code and frees the attempts', async () => {
  await changeCode(await call('111222', '735120'), world);
  expect(await attempts()).toBe(1);
  expect(await changeCode(await call(codeOfMarie, '735120'), world)).toEqual({ body: undefined });
  expect([await codeIs('735120'), await codeIs(codeOfMarie), await attempts()]).toEqual([true, false, 0]);
});

describe('refused', () => {
  it('with a new code that is easy to guess', async () => {
    const reply = await changeCode(await call(codeOfMarie, '121212'), world);
    expect(reply).toEqual({ refusal: { code: 'code-too-simple', field: 'newCode' } });
  });

  it('with a wrong code, which counts', async () => {
    const reply = await changeCode(await call('111222', '735120'), world);
    expect(reply).toMatchObject({ refusal: { code: 'code-refused', attemptsLeft: 2 } });
    expect(await codeIs(codeOfMarie)).toBe(true);
  });

  it('without the proof of an enrolled device, which does not count', async () => {
    const right = await call(codeOfMarie, '735120');
    const forOther = await call(codeOfMarie, '264908');
    const replies = [
      await changeCode({ ...right, proof: { ...right.proof!, deviceId: (await newDevice()).id } }, world),
      await changeCode({ ...right, proof: forOther.proof }, world),
    ];
    await world.secrets.revokeDevice(marie, phone.id, now);
    replies.push(await changeCode(right, world));
    expect(replies).toEqual(Array(3).fill({ refusal: { code: 'device-not-recognised' } }));
    expect(await attempts()).toBe(0);
  });
});

describe('a lost reply', () => {
  it('gives the same answer to the repeated change', async () => {
    const repeated = await call(codeOfMarie, '735120');
    const first = await changeCode(repeated, world);
    expect(await changeCode(repeated, world)).toEqual(first);
    expect([await codeIs('735120'), await attempts()]).toEqual([true, 0]);
  });

  it('is no way to set the code back to what it was: the signature was good once', async () => {
    const first = await call(codeOfMarie, '735120');
    await changeCode(first, world);
    await changeCode(await call('735120', codeOfMarie), world);
    expect(await changeCode(first, world)).toEqual({ refusal: { code: 'challenge-refused' } });
    expect([await codeIs(codeOfMarie), await attempts()]).toEqual([true, 0]);
  });

  it('gives no further guess at the code in force', async () => {
    await changeCode(await call(codeOfMarie, '735120'), world);
    for (const attemptsLeft of [2, 1, 0]) {
      const reply = await changeCode(await call(codeOfMarie, '264908'), world);
      expect(reply).toMatchObject({ refusal: { code: 'code-refused', attemptsLeft } });
    }
    expect(await changeCode(await call(codeOfMarie, '735120'), world)).toMatchObject({
      refusal: { code: 'wallet-locked' },
    });
  });
});

it('frees the attempts when the new code cannot be written', async () => {
  const broken = clientWorld(
    db,
    tables,
    codeMacWith(),
    faults({ command: 'TransactWriteItemsCommand', times: 99, when: 'before' }),
  );
  await expect(changeCode(await call(codeOfMarie, '735120'), broken)).rejects.toBeInstanceOf(Unavailable);
  expect([await codeIs(codeOfMarie), await attempts()]).toEqual([true, 0]);
});

it('may be asked for again where another change was first', async () => {
  const [asked, other] = [await call(codeOfMarie, '735120'), await call(codeOfMarie, '264908')];
  const first = meanwhile('TransactWriteItemsCommand', 1, () => changeCode(other, world));
  await expect(changeCode(asked, clientWorld(db, tables, codeMacWith(), first))).rejects.toBeInstanceOf(Unavailable);
  expect([await codeIs('264908'), await attempts()]).toEqual([true, 0]);
});

it('lets one of two changes win', async () => {
  const calls = [await call(codeOfMarie, '735120'), await call(codeOfMarie, '264908')];
  const outcomes = await Promise.allSettled(calls.map((one) => changeCode(one, world)));
  const [first, second] = [await codeIs('735120'), await codeIs('264908')];
  expect(first).not.toBe(second);
  expect(outcomes[first ? 0 : 1]).toMatchObject({ status: 'fulfilled', value: { body: undefined } });
});
