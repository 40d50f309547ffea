import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientPlugin } from '../../../../adapters/aws-clients.ts';
import { toPaymentItem } from '../../../../adapters/dynamodb/payment-item.ts';
import type { CodeMac } from '../../../../adapters/kms/code-mac.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import { cents } from '../../../../contract/money.ts';
import { expiryFrom } from '../../../../core/in-flight.ts';
import { addMs } from '../../../../core/time.ts';
import type { AwaitingClient, AwaitingMerchant } from '../../../../core/payment/payment.ts';
import { approvalMessage } from '../../../../contract/signed-messages.ts';
import type { ClientView } from '../../../../functions/client-api/client-view.ts';
import { approvePaymentRequest } from '../../../../functions/client-api/payment-requests/approve-payment-request.ts';
import { api } from '../../../../functions/http/api.ts';
import type { Handlers } from '../../../../functions/http/call.ts';
import {
  allFree,
  clientWorld,
  codeOfMarie,
  later,
  marie,
  now,
  type ClientWorld,
} from '../../../support/client-world.ts';
import { captureLog } from '../../../support/captured-log.ts';
import { withCodeMac } from '../../../support/code-mac.ts';
import type { TestDevice } from '../../../support/device.ts';
import { faults } from '../../../support/faults.ts';
import { httpEvent } from '../../../support/http-events.ts';
import { lambdaContext } from '../../../support/lambda-context.ts';
import { paymentIn } from '../../../support/payments.ts';
import { withDynamoDb, type TableNames } from '../../../support/tables.ts';

const db = withDynamoDb();
const codeMacWith = withCodeMac();
const log = captureLog();
let tables: TableNames;
let world: ClientWorld;
let phone: TestDevice;
let payment: AwaitingClient;

/** So long that nothing but a call that hangs is cut short; the rest of it is the reserve. */
const shortly = 3_600;
const amount = cents(60_00);

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
  phone = await world.givenActivated();
  payment = { ...(paymentIn('AWAITING_CLIENT') as AwaitingClient), clientId: marie };
  await world.payments.create(payment);
  const wallet = { clientId: marie, available: 100_00, held: 0, holds: {} };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));
});

/** Approves as the client API does, its clients with faults. */
async function tap({
  plugins = [],
  codeMac = codeMacWith(),
  code = codeOfMarie,
  at = now,
}: {
  plugins?: readonly ClientPlugin[];
  codeMac?: CodeMac;
  code?: string;
  at?: number;
} = {}) {
  const view: ClientView = (payments) => Promise.resolve(payments.map(({ id, status }) => ({ id, status }) as never));
  const handlers = { approvePaymentRequest } as unknown as Handlers<'client', object>;
  const handler = api('client', handlers, {
    ...clientWorld(db, tables, codeMac, ...plugins),
    terms: defaultTerms,
    view,
  });
  const body = {
    amount: { value: amount, currency: 'EUR' },
    code,
    proof: await phone.prove(approvalMessage({ payment, amount })),
  };
  const params = { id: payment.id };
  const event = httpEvent('approvePaymentRequest', { caller: marie, params, body, now: at });
  const { statusCode, body: answered } = await handler(event, lambdaContext(shortly));
  return { status: statusCode, ...(JSON.parse(answered ?? '{}') as { code?: string; status?: string }) };
}

const wallet = () => world.wallets.get(marie);

it('pays, and frees the attempts', async () => {
  await tap({ code: '111222' });
  expect(await tap()).toMatchObject({ id: payment.id, status: 'VALIDATED' });
  expect(await wallet()).toMatchObject({ available: 40_00, ...allFree });
});

describe('with funds of a hold that has run out', () => {
  const held = { ...(paymentIn('AWAITING_MERCHANT') as AwaitingMerchant), id: 'h'.repeat(26), clientId: marie };
  const ranOut = held.confirmBy;

  beforeEach(async () => {
    await db.documents.send(new PutCommand({ TableName: tables.payments, Item: toPaymentItem(held) }));
    const holds = { [held.id]: { amount: held.authorisedAmount, confirmBy: ranOut } };
    const Item = { clientId: marie, available: 0, held: held.authorisedAmount, holds };
    await db.documents.send(new PutCommand({ TableName: tables.wallets, Item }));
    payment = { ...payment, id: 'later'.padEnd(26, 'r'), clientDeadline: addMs(ranOut, 600_000) };
    await world.payments.create(payment);
  });

  it('releases it first', async () => {
    expect(await tap({ at: expiryFrom(ranOut) })).toMatchObject({ status: 'VALIDATED' });
    expect(await wallet()).toMatchObject({ available: 0, held: 0, holds: {}, ...allFree });
    expect((await world.payments.get(held.id))?.status).toBe('MERCHANT_EXPIRED');
  });

  it('waits until no confirmation that came in time can be in flight', async () => {
    expect(await tap({ at: addMs(ranOut, 1) })).toMatchObject({ status: 503, code: 'temporarily-unavailable' });
    expect(await world.payments.get(held.id)).toMatchObject({ status: 'AWAITING_MERCHANT' });
    expect(await wallet()).toMatchObject({ held: held.authorisedAmount, ...allFree });
  });
});

describe('when AWS does not answer', () => {
  const hanging = (command: string) => faults({ command, when: 'hanging', times: 99 });
  const unavailable = { code: 'temporarily-unavailable', status: 503 };

  it.each([
    ['the transaction', { plugins: [hanging('TransactWriteItemsCommand')] }],
    ['KMS', () => ({ codeMac: codeMacWith(hanging('VerifyMacCommand')) })],
    ['reading', { plugins: [hanging('GetItemCommand')] }],
  ])('%s: three taps are told so in time, and the right code works afterwards', async (_, broken) => {
    const parts = typeof broken === 'function' ? broken() : broken;
    for (let taps = 0; taps < 3; taps += 1) {
      expect(await tap(parts)).toMatchObject(unavailable);
      expect(await wallet()).toMatchObject({ available: 100_00, ...allFree });
    }
    expect(await tap()).toMatchObject({ status: 'VALIDATED' });
  });

  it('not even to give the attempts back: they lapse, and never lock', async () => {
    const deaf = () => ({
      plugins: [
        hanging('TransactWriteItemsCommand'),
        faults({ command: 'UpdateItemCommand', when: 'hanging', skip: 1, times: 99 }),
      ],
    });
    for (let taps = 0; taps < 3; taps += 1) expect(await tap(deaf())).toMatchObject(unavailable);
    expect(log.entries().filter(({ message }) => message === 'attempts not freed')).toHaveLength(3);
    expect(await wallet()).toMatchObject({ available: 100_00, wrongAttempts: [] });
    expect(await tap({ at: later(30_000) })).toMatchObject({ status: 'VALIDATED' });
    expect(await wallet()).toMatchObject({ available: 40_00, ...allFree });
  });
});
