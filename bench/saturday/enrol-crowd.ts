import pMap from 'p-map';
import { clientOf, gatherCast, type Client, type Merchant } from '../../demo/cast.ts';
import { connectControls } from '../../demo/controls.ts';
import { createCaller } from '../../local/api/caller.ts';
import { newDevice } from '../../local/api/device.ts';
import { eur } from '../../local/api/eur.ts';
import { createDemoUsers } from '../../local/demo-data/demo-users.ts';
import type { LocalSystem } from '../../local/system.ts';
import { timedCaller, type Seen } from './timed-caller.ts';

export interface Crowd {
  merchants: Merchant[];
  clients: Client[];
}

const code = '371948';
const credit = 500_00;
const atOnce = 4;

/** So many merchants, and clients with a phone each, enrolled by the back office and signed in. @param tell of each of their calls */
export async function enrolCrowd(
  { url, platform }: LocalSystem,
  count: { merchants: number; clients: number },
  tell: (seen: Seen) => void,
): Promise<Crowd> {
  const { ops, finance } = await gatherCast(connectControls(url), { url, language: 'fr' });
  const users = createDemoUsers(platform.pools, platform.users, platform.signIn);
  const signedIn = async (token: Promise<string>) => {
    const held = await token;
    return createCaller({ url, token: () => Promise.resolve(held) });
  };

  async function enrolMerchant(nth: number): Promise<Merchant> {
    const name = `Gîte du Samedi ${nth}`;
    const { id: merchantId } = await ops.call('createMerchant', {
      key: `saturday-merchant-${nth}`,
      body: {
        tradeName: name,
        legalName: name,
        accountHolder: name,
        city: 'Annecy',
        iban: 'FR7630006000011234567890189',
        email: `samedi-${nth}@example.fr`,
      },
    });
    return { ...timedCaller(await signedIn(users.merchant(merchantId)), tell), merchantId, name };
  }

  async function enrolClient(nth: number): Promise<Client> {
    const name = `Cliente ${nth}`;
    const identifier = `2${String(nth).padStart(10, '0')}`;
    const { id: clientId } = await ops.call('createClient', {
      key: `saturday-client-${nth}`,
      body: { name, identifiers: [identifier], email: `cliente-${nth}@example.fr` },
    });
    await finance.call('creditWallet', {
      key: `saturday-credit-${nth}`,
      body: { clientIdentifier: identifier, amount: eur(credit) },
    });
    const { activationCode } = await ops.call('issueActivation', { params: { id: clientId } });
    const caller = await signedIn(users.client(clientId));
    const device = await newDevice();
    const { publicKey, deviceId } = device;
    const push = { platform: 'FCM' as const, token: `token-${deviceId}` };
    await caller.call('activate', { body: { activationCode, code, publicKey, push } });
    return clientOf(timedCaller(caller, tell), { clientId, name, identifier, code, device });
  }

  const numbers = (length: number) => Array.from({ length }, (_, nth) => nth);
  return {
    merchants: await pMap(numbers(count.merchants), enrolMerchant, { concurrency: atOnce }),
    clients: await pMap(numbers(count.clients), enrolClient, { concurrency: atOnce }),
  };
}
