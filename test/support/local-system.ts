import { afterAll, beforeAll, expect } from 'vitest';
import { createCaller, eur, fetchAnswer, type Answer, type Answered, type Caller, type Sent } from '../../demo/api.ts';
import { clientOf, gatherCast, type Cast, type Client, type Merchant } from '../../demo/cast.ts';
import { connectControls, type Controls } from '../../demo/controls.ts';
import { newDevice } from '../../demo/device.ts';
import { createDemoUsers } from '../../local/demo-data/demo-users.ts';
import { startSystem, type LocalSystem, type SystemOptions } from '../../local/system.ts';

export type PaymentRequest = Answered<'getPaymentRequest'>;

/** The whole local system with everybody signed in, spoken to over HTTP. */
export interface TestSystem extends Cast {
  readonly url: string;
  readonly controls: Controls;
  readonly system: LocalSystem;
  /** A new client with an activated device and so many cents, whom no other test knows. */
  newClient: (credit?: number) => Promise<Client>;
  /** Asks `client` for a payment; 85.50 € as an immediate one unless said otherwise. */
  ask: (merchant: Merchant, client: Client, request?: Partial<Sent<'createPaymentRequest'>>) => Promise<PaymentRequest>;
  /** A request without a sign-in, or with one of one's own making. */
  anonymous: (method: string, path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** A name that nobody has used yet in this system. */
  unique: (name: string) => string;
}

export const validCode = '371948';
export const wrongCode = '628405';

/**
 * Starts the system for the test file that calls this at its top level, and stops it after the last test. To be called
 * within hooks and tests only.
 */
export function withLocalSystem(
  options: { clock?: string } & Omit<SystemOptions, 'clock' | 'port'> = {},
): () => TestSystem {
  let running: TestSystem | undefined;
  beforeAll(async () => {
    const { clock, ...others } = options;
    const system = await startSystem({ ...others, port: 0, ...(clock !== undefined && { clock: Date.parse(clock) }) });
    running = await connect(system);
  });
  afterAll(async () => {
    const refusals = running?.system.platform.rights.refusals() ?? [];
    await running?.system.close();
    // A right that is missing shows as a broken deployment, also where the function makes do without an answer.
    expect(refusals).toEqual([]);
  });
  return () => {
    if (!running) throw new Error('the local system runs only within hooks and tests');
    return running;
  };
}

async function connect(system: LocalSystem): Promise<TestSystem> {
  const { url, platform } = system;
  const controls = connectControls(url);
  const cast = await gatherCast(controls, { url, language: 'en' });
  const users = createDemoUsers(platform.pools, platform.users, platform.signIn);
  let counter = 0;
  const unique = (name: string) => `${name}-${(counter += 1)}`;

  async function newClient(credit = 100_00): Promise<Client> {
    const name = unique('client');
    const identifier = `2${String(counter).padStart(10, '0')}`;
    const { id: clientId } = await cast.ops.call('createClient', {
      key: name,
      body: { name, identifiers: [identifier], email: `${name}@example.fr` },
    });
    await creditWallet(cast.finance, identifier, credit, unique('credit'));
    const caller = createCaller({ url, language: 'en', token: () => users.client(clientId) });
    const device = await newDevice();
    const { activationCode } = await cast.ops.call('issueActivation', { params: { id: clientId } });
    await caller.call('activate', {
      body: {
        activationCode,
        code: validCode,
        publicKey: device.publicKey,
        push: { platform: 'FCM', token: `token-${device.deviceId}` },
      },
    });
    return clientOf(caller, { clientId, name, identifier, code: validCode, device });
  }

  return {
    ...cast,
    url,
    controls,
    system,
    unique,
    newClient,
    ask: (merchant, client, request) =>
      merchant.call('createPaymentRequest', {
        key: unique('request'),
        body: { type: 'IMMEDIATE', amount: eur(85_50), clientIdentifier: client.identifier, ...request },
      }),
    anonymous: (method, path, headers) => fetchAnswer(new URL(path, url), { method, headers }),
  };
}

async function creditWallet(finance: Caller, clientIdentifier: string, cents: number, key: string): Promise<void> {
  if (cents === 0) return;
  await finance.call('creditWallet', { key, body: { clientIdentifier, amount: eur(cents) } });
}

/** Everything that a refusal may differ in from another. */
export const shown = ({ status, headers, text }: Answer) => ({ status, type: headers.get('content-type'), text });
