import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { counterRequestStore } from '../../../adapters/dynamodb/counter-request-store.ts';
import { paymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { refusedMerchantStore } from '../../../adapters/dynamodb/refused-merchant-store.ts';
import { reportStore } from '../../../adapters/dynamodb/report-store.ts';
import { defaultTerms as terms } from '../../../contract/settings/terms.ts';
import { addDevice } from '../../../functions/client-api/account/add-device.ts';
import { changeCode } from '../../../functions/client-api/account/change-code.ts';
import { revokeDevice } from '../../../functions/client-api/account/revoke-device.ts';
import { updatePush } from '../../../functions/client-api/account/update-push.ts';
import { blockMerchant, unblockMerchant } from '../../../functions/client-api/blocked-merchants/blocked-merchants.ts';
import { clientView } from '../../../functions/client-api/client-view.ts';
import { declineMyPaymentRequest } from '../../../functions/client-api/payment-requests/decline-my-payment-request.ts';
import { reportPaymentRequest } from '../../../functions/client-api/payment-requests/report-payment-request.ts';
import { api } from '../../../functions/http/api.ts';
import type { Handlers } from '../../../functions/http/call.ts';
import { routes, type OperationOf, type Route } from '../../../functions/http/routes.ts';
import { clientWorld, codeOfMarie, marie, now } from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { newDevice } from '../../support/device.ts';
import { front, httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';
import { aMerchant } from '../../support/merchants.ts';
import { anOperation } from '../../support/operations.ts';
import { anotherPayment, storedPayments } from '../../support/stored-payments.ts';
import { paymentIn } from '../../support/payments.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const codeMacWith = withCodeMac();

/** What changes something without a device's signature, each with what else holds it. */
const unsigned: Partial<Record<OperationOf<'client'>, string>> = {
  markOpened: 'says that the request was seen, to nobody’s loss',
  approvePaymentRequest: 'is signed in its body, with the code: two-factors.e2e.test.ts',
  proposeAtCounter: 'moves nothing: what the merchant makes of it is approved with both factors',
  withdrawCounterRequest: 'takes back what moves nothing',
  activate: 'takes the activation code, and with it chooses the code and the device',
  createChallenge: 'is of use only to who can sign',
  testPush: 'tells the device itself something generic, once a minute',
};

const handlers = {
  changeCode,
  addDevice,
  revokeDevice,
  updatePush,
  blockMerchant,
  unblockMerchant,
  declineMyPaymentRequest,
  reportPaymentRequest,
};

const acting = (Object.entries(routes) as [OperationOf<'client'>, Route][]).filter(
  ([, { audience, method }]) => audience === 'client' && method !== 'GET',
);

it('each act of a client is signed by a device, or said why not', () => {
  const signed = acting.filter(([, { signedAs }]) => signedAs).map(([id]) => id);
  expect([...signed, ...Object.keys(unsigned)].toSorted()).toEqual(acting.map(([id]) => id).toSorted());
  expect(signed.toSorted()).toEqual(Object.keys(handlers).toSorted());
});

/** Marie with a phone that is reached, a request and a merchant; `send` as the thief of her session does, hours after she signed in. */
async function given() {
  const { tables, put } = await storedPayments(db);
  const world = clientWorld(db, tables, codeMacWith());
  const phone = await world.givenActivated();
  await world.directory.setPushTarget(marie, phone.id, { platform: 'FCM', token: 'token-of-the-phone' });
  await world.directory.createMerchant(aMerchant, anOperation());
  const parties = { clientId: marie, merchantId: aMerchant.id };
  const payment = await put({ ...anotherPayment(paymentIn('AWAITING_CLIENT'), 'one'), ...parties });
  const refusedMerchants = refusedMerchantStore(db.documents, tables.directory);
  const thief = await newDevice();
  const params: Partial<Record<OperationOf<'client'>, Record<string, string>>> = {
    revokeDevice: { id: phone.id },
    updatePush: { id: phone.id },
    blockMerchant: { id: aMerchant.id },
    unblockMerchant: { id: aMerchant.id },
    declineMyPaymentRequest: { id: payment.id },
    reportPaymentRequest: { id: payment.id },
  };
  const bodies: Partial<Record<OperationOf<'client'>, object>> = {
    // Even with the code, which the thief has seen typed.
    changeCode: { code: codeOfMarie, newCode: '735120' },
    addDevice: { code: codeOfMarie, publicKey: thief.publicKey },
    updatePush: { push: { platform: 'FCM', token: 'token-of-the-thief' } },
    declineMyPaymentRequest: { reason: 'OTHER' },
  };
  const handler = api(
    'client',
    handlers as unknown as Handlers<'client', object>,
    {
      ...world,
      terms,
      refusedMerchants,
      queries: paymentQueries(db.documents, tables.payments),
      reports: reportStore(db.documents, tables.orders),
      counterRequests: counterRequestStore(db.documents, tables),
      view: clientView({ directory: world.directory, terms }),
    },
    front,
  );
  const send = async (id: keyof typeof handlers, headers: Record<string, string> = {}) => {
    const event = httpEvent(id, { caller: marie, params: params[id], body: bodies[id], headers, now });
    const { claims } = event.requestContext.authorizer.jwt;
    claims['auth_time'] = String((now - 3 * 3_600_000) / 1_000);
    const { statusCode, body } = await handler(event, lambdaContext());
    return { status: statusCode, code: (JSON.parse(body ?? '{}') as { code?: string }).code };
  };
  /** Of all that is stored. */
  const everything = async () => {
    const names = Object.values(tables);
    const itemsOf = async (TableName: string) => {
      const { Items = [] } = await db.documents.send(new ScanCommand({ TableName }));
      return Items.map((item) =>
        JSON.stringify(item, (_, value: unknown) => (value instanceof Set ? [...value] : value)),
      );
    };
    const items = await Promise.all(names.map(itemsOf));
    return createHash('sha256')
      .update(JSON.stringify(items.map((some) => some.toSorted())))
      .digest('hex');
  };
  return { world, phone, thief, send, everything };
}

it.each(Object.keys(handlers) as (keyof typeof handlers)[])(
  'a stolen session alone cannot %s, nor changes anything by trying',
  async (id) => {
    const { world, phone, thief, send, everything } = await given();
    // Of another act, which the thief has come by.
    const act = { act: id === 'blockMerchant' ? 'unblock-merchant' : 'block-merchant', merchantId: 'm' } as const;
    const foreign = await world.signed(phone, act);
    const own = await thief.proveAct({ clientId: marie, challenge: foreign.challenge }, act);
    const before = await everything();

    const without = id === 'revokeDevice' ? 'sign-in-too-old' : 'device-proof-missing';
    expect(await send(id)).toEqual({ status: 403, code: without });
    for (const { deviceId, challenge, signature } of [foreign, own, { ...own, deviceId: phone.id }]) {
      const answer = await send(id, { 'device-proof': `${deviceId}.${challenge}.${signature}` });
      expect(['device-not-recognised', 'challenge-refused']).toContain(answer.code);
    }
    expect(await send(id, { 'device-proof': 'x' })).toEqual({ status: 403, code: 'device-not-recognised' });

    expect(await everything()).toBe(before);
  },
);
