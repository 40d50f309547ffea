import type { Identity } from '../local/demo-data/identity.ts';
import { createCaller, type Caller, type ApiOptions } from '../local/api/caller.ts';
import type { Controls } from './controls.ts';
import { deviceOf, newDevice, signedApproval, type Device, type SignedApproval } from '../local/api/device.ts';
import { signing } from '../local/api/sign-acts.ts';

export interface Merchant extends Caller {
  merchantId: string;
  name: string;
}

export interface Client extends Caller {
  clientId: string;
  name: string;
  /** What a merchant types to ask this client for a payment. */
  identifier: string;
  code: string;
  device: Device;
  /** The session alone: nothing is signed by the device. */
  session: Caller;
  /** `approve` with both factors; another amount, code or device than the right ones if given. */
  approval(requestId: string, amount: number, other?: { code?: string; device?: Device }): Promise<Approval>;
}

export interface Approval {
  params: { id: string };
  body: SignedApproval;
}

/** Everybody of the demo's data, signed in. */
export interface Cast {
  gite: Merchant;
  agence: Merchant;
  pleinAir: Merchant;
  marie: Client;
  paul: Client;
  lea: Client;
  nina: Client;
  finance: Caller;
  ops: Caller;
  /** Who approves what `ops` proposes. */
  opsApprover: Caller;
}

export async function gatherCast(
  controls: Controls,
  options: Pick<ApiOptions, 'url' | 'language' | 'onAnswer'>,
): Promise<Cast> {
  const identities = new Map((await controls.identities()).map((identity) => [identity.name, identity]));
  const find = (name: string): Identity => {
    const identity = identities.get(name);
    if (!identity) throw new Error(`the local system has no identity ${name}`);
    return identity;
  };
  const caller = (name: string) => createCaller({ ...options, token: keptToken(() => controls.token(name)) });
  const merchant = (name: string): Merchant => {
    const { merchantId = '', displayName = name } = find(name);
    return { ...caller(name), merchantId, name: displayName };
  };
  const client = async (name: string): Promise<Client> => {
    const { clientId = '', displayName = name, identifier = '', code = '', device } = find(name);
    const own = device ? await deviceOf(device.deviceId, device.privateKey) : await newDevice();
    return clientOf(caller(name), { clientId, name: displayName, identifier, code, device: own });
  };
  return {
    gite: merchant('merchant-gite'),
    agence: merchant('merchant-agence'),
    pleinAir: merchant('merchant-plein-air'),
    marie: await client('client-marie'),
    paul: await client('client-paul'),
    lea: await client('client-lea'),
    nina: await client('client-nina'),
    finance: caller('finance'),
    ops: caller('ops'),
    opsApprover: caller('ops-2'),
  };
}

export function clientOf(
  caller: Caller,
  facts: Pick<Client, 'clientId' | 'name' | 'identifier' | 'code' | 'device'>,
): Client {
  const client: Client = {
    ...facts,
    ...signing(caller, () => client),
    session: caller,
    async approval(requestId, amount, { code = client.code, device = client.device } = {}) {
      const request = await client.call('getMyPaymentRequest', { params: { id: requestId } });
      return {
        params: { id: requestId },
        body: await signedApproval(request, amount, { clientId: client.clientId, code, device }),
      };
    },
  };
  return client;
}

/** Access tokens live a quarter of an hour at most. */
const tokenLifeMs = 5 * 60_000;

function keptToken(fetchToken: () => Promise<string>): () => Promise<string> {
  let token: Promise<string> | undefined;
  let fetchedAt = 0;
  return () => {
    if (!token || Date.now() - fetchedAt > tokenLifeMs) {
      fetchedAt = Date.now();
      token = fetchToken();
    }
    return token;
  };
}
