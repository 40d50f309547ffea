import type { Identity } from '../local/demo-data/identity.ts';
import { createCaller, type Answered, type Caller, type ApiOptions } from './api.ts';
import type { Controls } from './controls.ts';
import { approvalOf, deviceOf, newDevice, proofOf, type Device } from './device.ts';

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
  /** `approve` with both factors; another amount, code or device than the right ones if given. */
  approval(requestId: string, amount: number, other?: { code?: string; device?: Device }): Promise<Approval>;
}

export interface Approval {
  params: { id: string };
  body: { amount: { value: number; currency: 'EUR' }; code: string; proof: { deviceId: string; signature: string } };
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
  };
}

export function clientOf(
  caller: Caller,
  facts: Pick<Client, 'clientId' | 'name' | 'identifier' | 'code' | 'device'>,
): Client {
  const client: Client = {
    ...caller,
    ...facts,
    async approval(requestId, amount, { code = client.code, device = client.device } = {}) {
      const request: Answered<'getMyPaymentRequest'> = await client.call('getMyPaymentRequest', {
        params: { id: requestId },
      });
      const proof = await proofOf(device, approvalOf(request, amount));
      return { params: { id: requestId }, body: { amount: { value: amount, currency: 'EUR' }, code, proof } };
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
