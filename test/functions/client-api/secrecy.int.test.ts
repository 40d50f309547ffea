import { beforeEach, describe, expect, it } from 'vitest';
import { proofHeader, writeDeviceProof, type DeviceProof } from '../../../contract/device-proof.ts';
import { activate } from '../../../functions/client-api/account/activate.ts';
import { addDevice } from '../../../functions/client-api/account/add-device.ts';
import { changeCode } from '../../../functions/client-api/account/change-code.ts';
import { api } from '../../../functions/http/api.ts';
import type { Handlers } from '../../../functions/http/call.ts';
import { captureLog } from '../../support/captured-log.ts';
import {
  activationCodeOfMarie,
  clientWorld,
  codeOfMarie,
  marie,
  type ClientWorld,
} from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { newDevice, type TestDevice } from '../../support/device.ts';
import { faults } from '../../support/faults.ts';
import { front, httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
const codeMacWith = withCodeMac();
const log = captureLog();
let tables: TableNames;
let phone: TestDevice;

const newCode = '735120';
const pushToken = 'registration-token-of-the-phone';

/** The client API in part, as it answers API Gateway. */
function answering(world: ClientWorld) {
  const handlers = { activate, changeCode, addDevice };
  const handler = api('client', handlers as unknown as Handlers<'client', ClientWorld>, world, front);
  return async (operation: keyof typeof handlers, body: object, proof?: DeviceProof) => {
    const headers = proof && { [proofHeader.toLowerCase()]: writeDeviceProof(proof) };
    const answer = await handler(httpEvent(operation, { caller: marie, body, headers }), lambdaContext());
    return { status: answer.statusCode ?? 0, body: answer.body ?? '' };
  };
}

beforeEach(async () => {
  tables = await db.freshTables();
  phone = await clientWorld(db, tables, codeMacWith()).givenActivated();
});

const breakdowns = [
  ['KMS fails', () => clientWorld(db, tables, codeMacWith(faults({ times: 99, when: 'before' }))), 503],
  [
    'nothing can be written',
    () =>
      clientWorld(
        db,
        tables,
        codeMacWith(),
        faults({ command: 'TransactWriteItemsCommand', times: 99, when: 'before' }),
      ),
    503,
  ],
  [
    'the database refuses us',
    () => {
      const error = () => Object.assign(new Error('not allowed'), { name: 'AccessDeniedException' });
      return clientWorld(db, tables, codeMacWith(), faults({ times: 99, when: 'before', error }));
    },
    500,
  ],
] as const;

describe.each(breakdowns)('when %s', (_, brokenWorld, status) => {
  it('neither the log nor the answer tells a secret', async () => {
    const whole = clientWorld(db, tables, codeMacWith());
    await whole.issueActivation();
    const call = answering(brokenWorld());
    const tablet = await newDevice();
    const change = await whole.signedChange(phone, newCode);
    const addition = await whole.signed(phone, { act: 'add-device', addedDeviceId: tablet.id });
    const push = { platform: 'FCM', token: pushToken };
    const answers = [
      await call('changeCode', { code: codeOfMarie, newCode }, change),
      await call('addDevice', { code: codeOfMarie, publicKey: tablet.publicKey }, addition),
      await call('activate', {
        activationCode: activationCodeOfMarie,
        code: newCode,
        publicKey: tablet.publicKey,
        push,
      }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
    expect(log.entries().length).toBeGreaterThan(0);
    const disclosed = log.text() + answers.map(({ body }) => body).join('');
    for (const secret of [
      codeOfMarie,
      newCode,
      activationCodeOfMarie,
      pushToken,
      change.signature,
      addition.signature,
    ]) {
      expect(disclosed).not.toContain(secret);
    }
  });
});
