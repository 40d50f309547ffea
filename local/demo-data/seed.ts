import type { Caller } from '../api/caller.ts';
import { issueActivation } from '../api/issue-activation.ts';
import { eur } from '../api/eur.ts';
import type { Identity } from './identity.ts';
import { demoOperators } from './operators.ts';
import { demoClients, demoEstablishment, demoMerchants } from './people.ts';
import { addTeam } from './add-team.ts';
import type { DemoClient, DemoMerchant } from './people.ts';

/** Those who call the API for the seeding; a client by its name in the pool. */
export interface SeedCallers {
  ops: Caller;
  opsApprover: Caller;
  finance: Caller;
  client: (clientId: string) => Caller;
  /** One of a merchant's people, by the username. */
  merchant: (username: string) => Caller;
}

/**
 * Enrols the demo's people over the HTTP API. Each creation has a fixed idempotency key, so ids are the same on every
 * machine, and on kept data nothing is created twice.
 */
export async function seedDemoData(callers: SeedCallers): Promise<Identity[]> {
  const people = await Promise.all([
    ...demoMerchants.map((merchant) => enrolMerchant(callers.ops, merchant)),
    ...demoClients.map((client) => enrolClient(callers, client)),
  ]);
  const operators = demoOperators.map(({ name, displayName, roles: [role] }) => ({ name, role, displayName }));
  const agence = people.find(({ name }) => name === demoEstablishment.of);
  const team = agence?.merchantId === undefined ? [] : await addTeam(callers.merchant(agence.merchantId), agence);
  return [...people, ...team, ...operators];
}

async function enrolMerchant(ops: Caller, { name, enrolment }: DemoMerchant): Promise<Identity> {
  const created = await ops.call('createMerchant', { key: `demo-${name}`, body: enrolment });
  return { name, role: 'merchant', merchantId: created.id, displayName: created.tradeName, city: created.city };
}

async function enrolClient(callers: SeedCallers, person: DemoClient): Promise<Identity> {
  const { ops, finance } = callers;
  const { name, enrolment, credit } = person;
  const [identifier = ''] = enrolment.identifiers;
  const { id: clientId } = await ops.call('createClient', { key: `demo-${name}`, body: enrolment });
  await finance.call('creditWallet', {
    key: `demo-credit-${name}`,
    body: { clientIdentifier: identifier, amount: eur(credit) },
  });
  const secrets = await activate(callers, clientId, person);
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
  callers: SeedCallers,
  clientId: string,
  { activated: wanted }: DemoClient,
): Promise<Pick<Identity, 'code' | 'device' | 'activationCode'>> {
  const client = callers.client(clientId);
  const known = await client.call('getMe');
  if (known.activated) return wanted ? enrolledDevice(client, wanted) : {};
  const activationCode = await issueActivation(callers, clientId);
  if (!wanted) return { activationCode };
  const { kty, crv, x, y } = wanted.key;
  const { deviceId } = await client.call('activate', {
    body: { activationCode, code: wanted.code, publicKey: { kty, crv, x, y }, name: wanted.device, push: wanted.push },
  });
  return { code: wanted.code, device: { deviceId, privateKey: wanted.key } };
}

/** On kept data: the device of an earlier run, unless it was revoked since. */
async function enrolledDevice(
  client: Caller,
  { device, code, key }: NonNullable<DemoClient['activated']>,
): Promise<Pick<Identity, 'code' | 'device'>> {
  const { items } = await client.call('listDevices');
  const found = items.find(({ name, revokedAt }) => name === device && revokedAt === undefined);
  return { code, ...(found && { device: { deviceId: found.id, privateKey: key } }) };
}
