import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ClientPlugin } from '../../adapters/aws-clients.ts';
import { counterCodeStore } from '../../adapters/dynamodb/counter-code-store.ts';
import { counterRequestStore } from '../../adapters/dynamodb/counter-request-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { defaultTerms as terms } from '../../contract/settings/terms.ts';
import { derivedId } from '../../core/ids.ts';
import type { Credentials, Device } from '../../core/security/credentials.ts';
import { getCounter } from '../../functions/client-api/counter/get-counter.ts';
import {
  getMyCounterRequest,
  listMyCounterRequests,
  withdrawCounterRequest,
} from '../../functions/client-api/counter/my-counter-requests.ts';
import { proposeAtCounter } from '../../functions/client-api/counter/propose-at-counter.ts';
import { acceptCounterRequest } from '../../functions/merchant-api/counter/accept-counter-request.ts';
import { getCounterCode, renewCounterCode } from '../../functions/merchant-api/counter/counter-code.ts';
import { listCounterRequests } from '../../functions/merchant-api/counter/list-counter-requests.ts';
import { refuseCounterRequest } from '../../functions/merchant-api/counter/refuse-counter-request.ts';
import { merchantView } from '../../functions/merchant-api/payment-view.ts';
import type { Call } from '../../functions/http/call.ts';
import { aCall } from './call.ts';
import { createdAt, later } from './payments.ts';
import { anOperation } from './operations.ts';
import type { TestTables } from './tables.ts';

export const gite = derivedId('test', 'gite');
export const marie = derivedId('test', 'marie');
export const sealedCode = { mac: 'mac', keyId: 'key', changedAt: createdAt, version: 1 };
export const phone: Device = {
  id: 'd'.repeat(22),
  publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
  enrolledAt: createdAt,
};

const actions = {
  getCounter,
  proposeAtCounter,
  listMyCounterRequests,
  getMyCounterRequest,
  withdrawCounterRequest,
  getCounterCode,
  renewCounterCode,
  listCounterRequests,
  acceptCounterRequest,
  refuseCounterRequest,
};
type Action = keyof typeof actions;

/** A merchant with a counter code and a client with a phone, and what the two APIs do at the counter. */
export async function counterWorld(db: TestTables) {
  const tables = await db.freshTables();
  const directory = directoryStore(db.documents, tables);
  await directory.createMerchant(
    {
      id: gite,
      tradeName: 'Gîte des Cimes',
      legalName: 'SARL Gîte des Cimes',
      accountHolder: 'SARL GITE DES CIMES',
      city: 'Chamonix',
      iban: 'FR7630006000011234567890189',
      commissionBps: 250,
      status: 'ACTIVE',
      createdAt,
      requestHash: 'h',
    },
    anOperation(),
  );
  const addClient = (id: string, identifier: Identifier) =>
    directory.createClient(
      { id, name: 'Marie', identifiers: [identifier.value], createdAt, requestHash: 'h' },
      [identifier],
      anOperation(),
    );
  await addClient(marie, { kind: 'number', value: '10003377487' });
  const factors: Credentials = { code: sealedCode, devices: [phone] };

  /** Does it as the API would, on clients with faults. */
  async function act(
    action: Action,
    call: Partial<Call<Action>> & { at?: number } = {},
    { plugins = [], credentials = factors }: { plugins?: readonly ClientPlugin[]; credentials?: Credentials } = {},
  ): Promise<{ body?: unknown; headers?: Record<string, string>; refusal?: { code: string } }> {
    const client = db.documentsWith(plugins);
    const ofClient =
      action.includes('My') || ['getCounter', 'proposeAtCounter', 'withdrawCounterRequest'].includes(action);
    const dependencies = {
      counterCodes: counterCodeStore(client, tables.directory),
      counterRequests: counterRequestStore(client, tables),
      payments: paymentStore(client, tables),
      wallets: walletStore(client, tables.wallets),
      secrets: { credentials: () => Promise.resolve(credentials) },
      directory,
      random: systemRandomness,
      terms,
      view: merchantView({
        nameOf: () => Promise.resolve(undefined),
        notices: { toClientAbout: () => Promise.resolve([]) },
        terms,
        reimbursementOf: () => Promise.reject(new Error('nothing here is validated')),
      }),
    };
    const { at = 0, ...rest } = call;
    const made = aCall<Action>({ caller: ofClient ? marie : gite, now: later(at), ...rest });
    return actions[action](made as never, dependencies);
  }

  const renewed = (await act('renewCounterCode', { body: { replaces: null } as never })).body as { code: string };

  return {
    tables,
    directory,
    act,
    addClient,
    code: renewed.code,
    payments: paymentStore(db.documents, tables),
    putWallet: (item: object) => db.documents.send(new PutCommand({ TableName: tables.wallets, Item: item })),

    propose: (
      changes: { key?: string; amount?: number; at?: number; code?: string; caller?: string } = {},
      world = {},
    ) => {
      const { key = 'key-1', amount = 45_00, at = 0, code = renewed.code, caller = marie } = changes;
      const body = { counter: code, amount: { value: amount, currency: 'EUR' } };
      return act('proposeAtCounter', { body: body as never, idempotencyKey: key, at, caller }, world);
    },
  };
}

export type CounterWorld = Awaited<ReturnType<typeof counterWorld>>;
