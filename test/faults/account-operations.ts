import { writeDeviceProof, type DeviceProof } from '../../contract/device-proof.ts';
import { pushTargetHash, type ChallengedAct, type SignedAct } from '../../contract/signed-messages.ts';
import { DAY_MS } from '../../contract/duration.ts';
import { derivedId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import { isActive } from '../../core/security/credentials.ts';
import { activationCodeOfMarie, codeOfMarie } from '../support/client-world.ts';
import { newDevice, type TestDevice } from '../support/device.ts';
import type { ApiCall, PaymentStage } from '../support/payment-stage.ts';
import { calling, paymentAndWallet, type Deed, type Given } from './deed.ts';

interface Owner {
  clientId: string;
  phone: TestDevice;
}

const push = { platform: 'FCM', token: 't'.repeat(40) } as const;
const newCode = '730164';

/** The factors of an account, what its owner is told of them, and where the phones are reached. */
function accountOf({ world }: PaymentStage, clientId: string): Pick<Deed, 'about' | 'effect'> {
  const effect = async () => {
    const { code, devices } = await world.secrets.credentials(clientId);
    const notices = await world.notices.about({ kind: 'CLIENT', id: clientId });
    const wallet = (await world.wallets.get(clientId))!;
    return {
      codeVersion: code?.version,
      isNewCode: code && (await world.codeMac.verify(clientId, newCode, code)) === 'right',
      devices: devices.map(isActive).sort(),
      notices: notices.map(({ event }) => event).sort(),
      reached: (await world.directory.pushTargets(clientId)).length,
      wrongAttempts: wallet.wrongAttempts.length,
    };
  };
  return { about: clientId, effect };
}

/** What stands whatever becomes of its news, which are counted when they are lost (decision 147). */
const withoutNews =
  (given: Given): Given =>
  async (stage, at) => ({ ...(await given(stage, at)), news: { field: 'notices' } });

/** An act that a phone of the account signs; `about` where its answer names something else than the account. */
type SignedCall = Omit<ApiCall, 'caller'> & { about?: string };

const signed =
  (make: (owner: Owner, stage: PaymentStage, at: Instant) => Promise<SignedCall>): Given =>
  async (stage, at) => {
    const owner = await stage.enrolClient();
    const { about = owner.clientId, ...call } = await make(owner, stage, at);
    const { effect } = accountOf(stage, owner.clientId);
    return calling(stage, { ...call, caller: owner.clientId }, at, { about, effect });
  };

const provenBy = (proof: DeviceProof) => ({ 'device-proof': writeDeviceProof(proof) });
const proof = async (
  { world }: PaymentStage,
  { phone, clientId }: Owner,
  act: SignedAct & { act: ChallengedAct },
  at: Instant,
) => provenBy(await world.signed(phone, act, { caller: clientId, at }));

const further = async ({ world }: PaymentStage, { clientId }: Owner): Promise<string> => {
  const { id, publicKey } = await newDevice();
  const { code } = await world.secrets.credentials(clientId);
  await world.secrets.addDevice(clientId, code!, { id, publicKey, enrolledAt: 0 as Instant }, [], []);
  await world.directory.setPushTarget(clientId, id, { ...push, token: id.padEnd(40, 'x') });
  return id;
};

async function activating(stage: PaymentStage, at: Instant, clientId: string, more: object): Promise<Deed> {
  await stage.world.issueActivation(activationCodeOfMarie, 400 * DAY_MS, clientId);
  const { publicKey } = await newDevice();
  const body = { activationCode: activationCodeOfMarie, code: newCode, publicKey, ...more };
  return calling(stage, { operation: 'activate', caller: clientId, body }, at, accountOf(stage, clientId));
}

export const accountOperations = {
  activate: async (stage, at) => {
    const clientId = derivedId('activated', String(at));
    await stage.world.enrolClient(clientId);
    return activating(stage, at, clientId, { push: { ...push, token: clientId.padEnd(40, 'x') } });
  },
  'activate after a lost phone': async (stage, at) =>
    activating(stage, at, (await stage.enrolClient()).clientId, { revokeOthers: true }),
  'change the code': signed(async ({ phone, clientId }, { world }, at) => ({
    operation: 'changeCode',
    headers: provenBy(await world.signedChange(phone, newCode, { caller: clientId, at })),
    body: { code: codeOfMarie, newCode },
  })),
  'add a device': signed(async (owner, stage, at) => {
    const { id, publicKey } = await newDevice();
    const headers = await proof(stage, owner, { act: 'add-device', addedDeviceId: id }, at);
    return { about: id, operation: 'addDevice', headers, body: { publicKey, code: codeOfMarie } };
  }),
  'revoke a device': withoutNews(
    signed(async (owner, stage, at) => {
      const id = await further(stage, owner);
      const headers = await proof(stage, owner, { act: 'revoke-device', revokedDeviceId: id }, at);
      return { operation: 'revokeDevice', params: { id }, headers };
    }),
  ),
  'be reached by pushes': signed(async (owner, stage, at) => {
    const own = { ...push, token: owner.clientId.padEnd(40, 'x') };
    const target = await pushTargetHash(crypto.subtle, own);
    const headers = await proof(stage, owner, { act: 'set-push', target }, at);
    return { operation: 'updatePush', params: { id: owner.phone.id }, headers, body: { push: own } };
  }),
  'report a request': async (stage, at) => {
    const payment = await stage.request(await stage.enrolMerchant(), 'IMMEDIATE', at);
    return calling(stage, await stage.report(payment), at, await paymentAndWallet(stage, payment.id));
  },
} satisfies Record<string, Given>;
