import { beforeEach, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { approvalMessage } from '../../../contract/signed-messages.ts';
import { checkProof } from '../../../functions/client-api/device-proof.ts';
import { clientWorld, marie, now, type ClientWorld } from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { newDevice, type TestDevice } from '../../support/device.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();
const codeMacWith = withCodeMac();
let world: ClientWorld;
let phone: TestDevice;

const payment = { id: 'request', merchantId: 'merchant', challenge: 'challenge' };
const amount = cents(85_50);
const message = approvalMessage({ payment, amount });
const notRecognised = { refusal: { code: 'device-not-recognised' } };

beforeEach(async () => {
  world = clientWorld(db, await db.freshTables(), codeMacWith());
  phone = await world.givenActivated();
});

it('recognises the client’s device that signed what is paid', async () => {
  const proof = await phone.prove(message);
  expect(await checkProof({ clientId: marie, proof, message }, world)).toMatchObject({ device: { id: phone.id } });
});

it.each([
  ['another amount', { payment, amount: cents(85_51) }],
  ['another merchant', { payment: { ...payment, merchantId: 'other' }, amount }],
  ['another request', { payment: { ...payment, id: 'other' }, amount }],
  ['another challenge', { payment: { ...payment, challenge: 'other' }, amount }],
])('refuses a proof of %s', async (_, signed) => {
  const proof = await phone.prove(approvalMessage(signed));
  expect(await checkProof({ clientId: marie, proof, message }, world)).toEqual(notRecognised);
});

it('refuses an unknown device, somebody else’s and a revoked one alike', async () => {
  const stranger = await (await newDevice()).prove(message);
  const proof = await phone.prove(message);
  const asked = [
    { clientId: marie, proof: stranger, message },
    { clientId: marie, proof: { ...stranger, deviceId: phone.id }, message },
    { clientId: 'paul', proof, message },
  ];
  const replies = await Promise.all(asked.map((one) => checkProof(one, world)));
  await world.secrets.revokeDevice(marie, phone.id, now);
  replies.push(await checkProof({ clientId: marie, proof, message }, world));
  expect(replies).toEqual(Array(4).fill(notRecognised));
});
