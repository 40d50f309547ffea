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
import { approvalAct } from '../../../../contract/signed-messages.ts';
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
import { countRounds } from '../../../support/count-rounds.ts';
import { withCodeMacs } from '../../../support/code-mac.ts';
import type { TestDevice } from '../../../support/device.ts';
import { faults } from '../../../support/faults.ts';
import { front, httpEvent } from '../../../support/http-events.ts';
import { lambdaContext } from '../../../support/lambda-context.ts';
import { meanwhile } from '../../../support/meanwhile.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { paymentIn } from '../../../support/payments.ts';
import { setStatus } from '../../../support/set-status.ts';
import { withDynamoDb, type TableNames } from '../../../support/tables.ts';
import { anOperation } from '../../../support/operations.ts';

const db = withDynamoDb();
const { current: codeMacWith, former: formerCodeMacWith } = withCodeMacs();
const log = captureLog();
let tables: TableNames;
let world: ClientWorld;
let phone: TestDevice;
let payment: AwaitingClient;

/** So long that a call that hangs is cut short soon; most of it is the reserve. A tap that is to succeed has a function's whole time. */
const shortly = 3_600;
const amount = cents(60_00);

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
  phone = await world.givenActivated();
  payment = { ...(paymentIn('AWAITING_CLIENT') as AwaitingClient), clientId: marie };
  await world.payments.create(payment);
  await world.directory.createMerchant({ ...aMerchant, id: payment.merchantId }, anOperation());
  const wallet = { clientId: marie, available: 100_00, held: 0, holds: {} };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet }));
});

/** Approves as the client API does, its clients with faults. */
async function tap({
  plugins = [],
  codeMac = codeMacWith(),
  code = codeOfMarie,
  at = now,
  within,
  directory,
}: {
  plugins?: readonly ClientPlugin[];
  codeMac?: CodeMac;
  code?: string;
  at?: number;
  within?: number;
  directory?: ClientWorld['directory'];
} = {}) {
  const view: ClientView = (payments) => Promise.resolve(payments.map(({ id, status }) => ({ id, status }) as never));
  const handlers = { approvePaymentRequest } as unknown as Handlers<'client', object>;
  const handler = api(
    'client',
    handlers,
    {
      ...clientWorld(db, tables, codeMac, ...plugins),
      ...(directory && { directory }),
      terms: defaultTerms,
      view,
    },
    front,
  );
  const signer = { clientId: marie, challenge: payment.challenge };
  const { deviceId, signature } = await phone.proveAct(signer, approvalAct(payment, amount));
  const body = {
    amount: { value: amount, currency: 'EUR' },
    code,
    proof: { deviceId, signature },
  };
  const params = { id: payment.id };
  const event = httpEvent('approvePaymentRequest', { caller: marie, params, body, now: at });
  const { statusCode, body: answered } = await handler(event, lambdaContext(within));
  return { status: statusCode, ...(JSON.parse(answered ?? '{}') as { code?: string; status?: string }) };
}

const wallet = () => world.wallets.get(marie);

it('pays, and frees the attempts', async () => {
  await tap({ code: '111222' });
  expect(await tap()).toMatchObject({ id: payment.id, status: 'VALIDATED' });
  expect(await wallet()).toMatchObject({ available: 40_00, ...allFree });
});

it('said twice at once pays once, and leaves no attempt in flight', async () => {
  const first = meanwhile('UpdateItemCommand', 1, () => tap());
  expect(await tap({ plugins: [first], at: later(1) })).toMatchObject({ id: payment.id, status: 'VALIDATED' });
  expect(await wallet()).toMatchObject({ available: 40_00, ...allFree });
});

it('is refused for want of funds only after the right code, and leaves no attempt in flight', async () => {
  const wallet10 = { clientId: marie, available: 10_00, held: 0, holds: {} };
  await db.documents.send(new PutCommand({ TableName: tables.wallets, Item: wallet10 }));
  expect(await tap({ code: '111222' })).toMatchObject({ code: 'code-refused' });
  expect(await tap()).toMatchObject({ status: 422, code: 'insufficient-funds' });
  expect(await wallet()).toMatchObject({ available: 10_00, ...allFree });
});

it('waits for AWS four times: what can be read, the attempt with the merchant, KMS, and the transaction', async () => {
  const { plugin, during, rounds } = countRounds();
  const codeMac = codeMacWith();
  const verify: CodeMac['verify'] = (...args) => during(() => codeMac.verify(...args));
  expect(await tap({ plugins: [plugin], codeMac: { ...codeMac, verify } })).toMatchObject({ status: 'VALIDATED' });
  expect(rounds()).toBe(4);
});

it('is refused to a client whose account has ended, without an attempt', async () => {
  const { directory } = world;
  const getClient = async (id: string) => ({
    ...(await directory.getClient(id))!,
    closed: { because: 'CLOSED' as const, at: now },
  });
  expect(await tap({ directory: { ...directory, getClient } })).toMatchObject({ status: 409, code: 'client-closed' });
  expect(await wallet()).toMatchObject({ available: 100_00, ...allFree });
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

describe('of a merchant who was stopped', () => {
  it('is refused when it is blocked, without an attempt, whatever the code', async () => {
    await setStatus(db.documents, tables, payment.merchantId, 'BLOCKED');
    for (const code of ['111222', codeOfMarie]) {
      expect(await tap({ code })).toMatchObject({ status: 409, code: 'merchant-blocked' });
    }
    expect(await wallet()).toMatchObject({ available: 100_00, ...allFree });
  });

  it('goes on when it is paused', async () => {
    await setStatus(db.documents, tables, payment.merchantId, 'PAUSED');
    expect(await tap()).toMatchObject({ status: 'VALIDATED' });
  });

  it('and was approved before, is answered as then', async () => {
    await tap();
    await setStatus(db.documents, tables, payment.merchantId, 'BLOCKED');
    expect(await tap()).toMatchObject({ id: payment.id, status: 'VALIDATED' });
  });

  it('between reading it and writing: the approval was first, and is whole', async () => {
    const blocking = meanwhile('TransactWriteItemsCommand', Infinity, () =>
      setStatus(db.documents, tables, payment.merchantId, 'BLOCKED'),
    );
    expect(await tap({ plugins: [blocking] })).toMatchObject({ status: 'VALIDATED' });
    expect(await wallet()).toMatchObject({ available: 40_00, ...allFree });
    expect((await world.directory.getMerchant(payment.merchantId))?.status).toBe('BLOCKED');
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
      expect(await tap({ ...parts, within: shortly })).toMatchObject(unavailable);
      expect(await wallet()).toMatchObject({ available: 100_00, ...allFree });
    }
    expect(await tap()).toMatchObject({ status: 'VALIDATED' });
  });

  it('not even to give the attempts back: they lapse, and never lock', async () => {
    const deaf = () => ({
      within: shortly,
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

describe('with a code under a key that was in use before', () => {
  const sealedUnder = async () => (await world.secrets.getCode(marie))?.keyId;
  let former: string | undefined;

  beforeEach(async () => {
    const inForce = (await world.secrets.getCode(marie))!;
    const sealed = await formerCodeMacWith().seal(marie, codeOfMarie);
    await world.secrets.resealCode(marie, inForce, sealed);
    former = sealed.keyId;
  });

  it('pays, and has it under the key of today from then on', async () => {
    expect(await tap({ code: '111222' })).toMatchObject({ code: 'code-refused' });
    expect(await sealedUnder()).toBe(former);
    expect(await tap()).toMatchObject({ status: 'VALIDATED' });
    const { keyId, version } = (await world.secrets.getCode(marie))!;
    expect(keyId).not.toBe(former);
    expect(version).toBe(1);
    expect(await codeMacWith().verify(marie, codeOfMarie, (await world.secrets.getCode(marie))!)).toBe('right');
    expect(log.counted('CodesResealed')).toBe(1);
  });

  it.each([
    [
      'the new key does not answer',
      { codeMac: () => codeMacWith(faults({ command: 'GenerateMacCommand', when: 'before', times: 99 })) },
    ],
    [
      'it cannot be written',
      { plugins: [faults({ command: 'UpdateItemCommand', when: 'before', skip: 1, times: 99 })] },
    ],
  ])('pays all the same when %s: the next right code tries again', async (_, { codeMac, plugins }: Broken) => {
    expect(await tap({ plugins, codeMac: codeMac?.() })).toMatchObject({ status: 'VALIDATED' });
    expect(await sealedUnder()).toBe(former);
    expect(log.text()).toContain('code not resealed');
    expect(log.text()).not.toContain(codeOfMarie);
  });

  it('leaves alone a code that is changed meanwhile', async () => {
    const inForce = (await world.secrets.getCode(marie))!;
    const code = { ...(await codeMacWith().seal(marie, '907356')), changedAt: now };
    await world.secrets.changeCode(marie, inForce, code, []);
    expect(await world.secrets.resealCode(marie, inForce, await codeMacWith().seal(marie, codeOfMarie))).toBe(false);
    expect(await codeMacWith().verify(marie, '907356', (await world.secrets.getCode(marie))!)).toBe('right');
  });
});

interface Broken {
  codeMac?: () => CodeMac;
  plugins?: ClientPlugin[];
}
