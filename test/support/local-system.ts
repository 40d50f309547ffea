import { afterAll, beforeAll, expect } from 'vitest';
import { fetchAnswer, type Answer } from '../../local/api/answer.ts';
import { createCaller, type Answered, type Caller, type Sent } from '../../local/api/caller.ts';
import { eur } from '../../local/api/eur.ts';
import { clientOf, gatherCast, type Cast, type Client, type Merchant } from '../../demo/cast.ts';
import { connectControls, type Controls } from '../../demo/controls.ts';
import { newDevice } from '../../local/api/device.ts';
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
  /** A new merchant, spoken to as its owner, whom no other test knows. */
  newMerchant: (details?: Partial<Sent<'createMerchant'>>) => Promise<Merchant>;
  /** Asks `client` for a payment; 85.50 € as an immediate one unless said otherwise. */
  ask: (merchant: Merchant, client: Client, request?: Partial<Sent<'createPaymentRequest'>>) => Promise<PaymentRequest>;
  /** A request without a sign-in, or with one of one's own making. */
  anonymous: (method: string, path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** A name that nobody has used yet in this system. */
  unique: (name: string) => string;
}

/** What it takes to enrol a merchant of that name. */
export const merchantNamed = (name: string) => ({
  tradeName: name,
  legalName: name,
  accountHolder: name,
  city: 'Annecy',
  iban: 'FR7630006000011234567890189',
  email: `${name}@example.fr`,
});

export const validCode = '371948';
export const wrongCode = '628405';

type Options = { clock?: string } & Omit<SystemOptions, 'clock' | 'port'>;

/** Monday, 1 June 2026, at 10:00 in Paris. */
const monday = '2026-06-01T08:00:00Z';

/** Its day ends in Paris. */
const mondayEnds = Date.parse('2026-06-01T22:00:00Z');

/** The one that test files have in common which ask for nothing special, one after the other: to start one takes seconds. */
let common: Promise<TestSystem> | undefined;
/** Of the file whose turn it is. */
let reportOfFile: SystemOptions['report'];
const report = (line: string): void => (reportOfFile ? reportOfFile(line) : void process.stderr.write(`${line}\n`));

/**
 * The system for the test file that calls this at its top level. With nothing but a `report`, the common one: its merchants
 * may have payments of other files, its rules are not changed, and its clock is moved by minutes only, since the files together
 * stay on the Monday. With other options one of its own, stopped after the last test. To be called within hooks and tests only.
 */
export function withLocalSystem(options: Options = {}): () => TestSystem {
  const { report: own, ...special } = options;
  const isCommon = Object.keys(special).length === 0;
  let running: TestSystem | undefined;
  let refusedBefore = 0;
  beforeAll(async () => {
    if (isCommon) reportOfFile = own;
    running = await (isCommon ? (common ??= start({ clock: monday, report })) : start(options));
    refusedBefore = running.system.platform.rights.refusals().length;
  });
  afterAll(async () => {
    const refusals = running?.system.platform.rights.refusals().slice(refusedBefore) ?? [];
    // What is common ends with the process of the tests.
    if (isCommon) reportOfFile = undefined;
    else await running?.system.close();
    // A right that is missing shows as a broken deployment, also where the function makes do without an answer.
    expect(refusals).toEqual([]);
    if (isCommon) expect(running?.system.now()).toBeLessThan(mondayEnds);
  });
  return () => {
    if (!running) throw new Error('the local system runs only within hooks and tests');
    return running;
  };
}

async function start({ clock, ...others }: Options): Promise<TestSystem> {
  return connect(await startSystem({ ...others, port: 0, ...(clock !== undefined && { clock: Date.parse(clock) }) }));
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

  async function newMerchant(details: Partial<Sent<'createMerchant'>> = {}): Promise<Merchant> {
    const key = unique('merchant');
    const body = { ...merchantNamed(key), ...details };
    const { id: merchantId } = await cast.ops.call('createMerchant', { key, body });
    // The one whom an establishment begins with has its id for a username.
    const caller = createCaller({ url, language: 'en', token: () => users.merchant(merchantId) });
    return { ...caller, merchantId, name: body.tradeName };
  }

  return {
    ...cast,
    url,
    controls,
    system,
    unique,
    newClient,
    newMerchant,
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
export const visibleParts = ({ status, headers, text }: Answer) => ({
  status,
  type: headers.get('content-type'),
  text,
});
