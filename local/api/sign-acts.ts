import { webcrypto } from 'node:crypto';
import { deviceIdOf } from '../../contract/device-signature.ts';
import { proofHeader, writeDeviceProof } from '../../contract/device-proof.ts';
import {
  challengedActs,
  newCodeHash,
  pushTargetHash,
  type ChallengedAct,
  type SignedAct,
} from '../../contract/signed-messages.ts';
import { routes, type OperationId, type Route } from '../../functions/http/routes.ts';
import type { Answered, Caller, Options, Sent } from './caller.ts';
import type { Device } from './device.ts';

/** Which act each operation is, of all that it is called with; the path's parameters are in `params`. */
const acts: Partial<
  Record<OperationId, (options: Options<never>, challenge: string) => SignedAct | Promise<SignedAct>>
> = {
  declineMyPaymentRequest: ({ params, body }) => ({
    act: 'decline-payment',
    paymentId: params?.['id'] ?? '',
    reason: (body as Sent<'declineMyPaymentRequest'> | undefined)?.reason ?? 'OTHER',
  }),
  reportPaymentRequest: ({ params }) => ({ act: 'report-payment', paymentId: params?.['id'] ?? '' }),
  blockMerchant: ({ params }) => ({ act: 'block-merchant', merchantId: params?.['id'] ?? '' }),
  unblockMerchant: ({ params }) => ({ act: 'unblock-merchant', merchantId: params?.['id'] ?? '' }),
  revokeDevice: ({ params }) => ({ act: 'revoke-device', revokedDeviceId: params?.['id'] ?? '' }),
  changeCode: async ({ body }, challenge) => {
    const { newCode } = body as unknown as Sent<'changeCode'>;
    return { act: 'change-code', newCode: await newCodeHash(webcrypto.subtle, { challenge, newCode }) };
  },
  addDevice: async ({ body }) => {
    const { publicKey } = body as unknown as Sent<'addDevice'>;
    return { act: 'add-device', addedDeviceId: await deviceIdOf(webcrypto.subtle, publicKey) };
  },
  updatePush: async ({ body }) => {
    const { push } = body as unknown as Sent<'updatePush'>;
    return { act: 'set-push', target: await pushTargetHash(webcrypto.subtle, push) };
  },
};

const isChallenged = (act: string): act is ChallengedAct => (challengedActs as readonly string[]).includes(act);

/** What a client's App sends with an act on the account: the signature of its device. */
export async function signedHeaders<Id extends OperationId>(
  caller: Caller,
  { clientId, device }: { clientId: string; device: Device },
  id: Id,
  options: Options<Sent<Id>> = {},
): Promise<Record<string, string>> {
  const actOf = acts[id];
  const { signedAs }: Route = routes[id];
  if (!actOf || !signedAs) return {};
  const challenge = isChallenged(signedAs)
    ? await challengeFor(caller, signedAs, device)
    : await challengeOfRequest(caller, options.params?.['id'] ?? '');
  // A device that is not recognised gets none; what is unsigned is refused.
  if (challenge === undefined) return {};
  const { deviceId } = device;
  const signature = await device.signAct(
    { clientId, deviceId, challenge },
    await actOf(options as Options<never>, challenge),
  );
  return { [proofHeader.toLowerCase()]: writeDeviceProof({ deviceId, challenge, signature }) };
}

async function challengeFor(caller: Caller, act: ChallengedAct, { deviceId }: Device): Promise<string | undefined> {
  const { status, body } = await caller.send('createChallenge', { body: { act, deviceId } });
  return status === 201 ? (body as Answered<'createChallenge'>).challenge : undefined;
}

async function challengeOfRequest(caller: Caller, id: string): Promise<string | undefined> {
  const { status, body } = await caller.send('getMyPaymentRequest', { params: { id } });
  return status === 200 ? (body as Answered<'getMyPaymentRequest'>).challenge : undefined;
}

/** A caller that signs what its device has to sign, unless a signature is given. `by`: who and with what, as it then is. */
export function signing(caller: Caller, by: () => { clientId: string; device: Device }): Caller {
  const signed = async <Id extends OperationId>(id: Id, options: Options<Sent<Id>> = {}) => {
    if (options.headers?.[proofHeader.toLowerCase()] !== undefined) return options;
    const headers = { ...(await signedHeaders(caller, by(), id, options)), ...options.headers };
    return { ...options, headers };
  };
  return {
    ...caller,
    send: async (id, options) => caller.send(id, await signed(id, options)),
    call: async (id, options) => caller.call(id, await signed(id, options)),
    refused: async (id, options) => caller.refused(id, await signed(id, options)),
  };
}
