import type * as z from 'zod';
import type * as backOffice from '../../functions/http/schemas/back-office.ts';
import type { activated, deviceList, me } from '../../functions/http/schemas/client.ts';
import type { Api } from './api-client.ts';
import type { Identity } from './identity.ts';
import { demoClients, demoMerchants } from './people.ts';
import type { DemoClient, DemoMerchant } from './people.ts';

/** How the seeding gets at access tokens: by the user's name in its pool. */
export interface SeedTokens {
  backOffice(name: 'ops' | 'finance'): Promise<string>;
  client(clientId: string): Promise<string>;
}

/**
 * Enrols the demo's people over the HTTP API. Each creation has a fixed idempotency key, so ids are the same on every
 * machine, and on kept data nothing is created twice.
 */
export async function seedDemoData(api: Api, tokens: SeedTokens): Promise<Identity[]> {
  const [ops, finance] = await Promise.all([tokens.backOffice('ops'), tokens.backOffice('finance')]);
  const people = await Promise.all([
    ...demoMerchants.map((merchant) => enrolMerchant(api, ops, merchant)),
    ...demoClients.map((client) => enrolClient(api, { ops, finance }, tokens, client)),
  ]);
  return [...people, { name: 'finance', role: 'finance' }, { name: 'ops', role: 'ops' }];
}

async function enrolMerchant(api: Api, ops: string, { name, enrolment }: DemoMerchant): Promise<Identity> {
  const created = await api<z.infer<typeof backOffice.merchant>>('POST', '/v1/ops/merchants', {
    token: ops,
    body: enrolment,
    idempotencyKey: `demo-${name}`,
  });
  return { name, role: 'merchant', merchantId: created.id, displayName: created.tradeName, city: created.city };
}

async function enrolClient(
  api: Api,
  staff: { ops: string; finance: string },
  tokens: SeedTokens,
  client: DemoClient,
): Promise<Identity> {
  const { name, enrolment, credit } = client;
  const [identifier = ''] = enrolment.identifiers;
  const { id: clientId } = await api<z.infer<typeof backOffice.client>>('POST', '/v1/ops/clients', {
    token: staff.ops,
    body: enrolment,
    idempotencyKey: `demo-${name}`,
  });
  await api('POST', '/v1/finance/wallet-credits', {
    token: staff.finance,
    body: { clientIdentifier: identifier, amount: { value: credit, currency: 'EUR' } },
    idempotencyKey: `demo-credit-${name}`,
  });
  const secrets = await activate(api, staff.ops, await tokens.client(clientId), clientId, client);
  return {
    name,
    role: 'client',
    identifier,
    identifiers: enrolment.identifiers,
    clientId,
    displayName: enrolment.name,
    ...secrets,
  };
}

async function activate(
  api: Api,
  ops: string,
  token: string,
  clientId: string,
  { activated: wanted }: DemoClient,
): Promise<Pick<Identity, 'code' | 'device' | 'activationCode'>> {
  const known = await api<z.infer<typeof me>>('GET', '/v1/me', { token });
  if (known.activated) return wanted ? enrolledDevice(api, token, wanted) : {};
  const { activationCode } = await api<z.infer<typeof backOffice.activation>>(
    'POST',
    `/v1/ops/clients/${clientId}/activations`,
    { token: ops },
  );
  if (!wanted) return { activationCode };
  const { kty, crv, x, y } = wanted.key;
  const { deviceId } = await api<z.infer<typeof activated>>('POST', '/v1/me/activation', {
    token,
    body: { activationCode, code: wanted.code, publicKey: { kty, crv, x, y }, name: wanted.device, push: wanted.push },
  });
  return { code: wanted.code, device: { deviceId, privateKey: wanted.key } };
}

/** On kept data: the device of an earlier run, unless it was revoked since. */
async function enrolledDevice(
  api: Api,
  token: string,
  { device, code, key }: NonNullable<DemoClient['activated']>,
): Promise<Pick<Identity, 'code' | 'device'>> {
  const { items } = await api<z.infer<typeof deviceList>>('GET', '/v1/me/devices', { token });
  const found = items.find(({ name, revokedAt }) => name === device && revokedAt === undefined);
  return { code, ...(found && { device: { deviceId: found.id, privateKey: key } }) };
}
