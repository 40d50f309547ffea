import { writeDeviceProof } from '../../contract/device-proof.ts';
import { signedMessage, type ChallengedAct, type SignedAct } from '../../contract/signed-messages.ts';
import { answer, type Api } from '../../web/api/client.ts';
import { findDeviceKey, type DeviceKey } from './device-key.ts';

/** The header of a call that a device signs; without a key of this device there is none, and the API says what to do. */
export type ProofHeader = { 'Device-Proof'?: string };

interface Account {
  api: Api;
  /** Nobody's yet while the page reads who is signed in. */
  clientId: string | undefined;
}

/** This device's signature of an act on the account, with a challenge that is asked for. @throws Failure, KeysUnreadable */
export async function signAct(
  { api, clientId }: Account,
  name: ChallengedAct,
  actOf: (challenge: string) => SignedAct | Promise<SignedAct>,
): Promise<ProofHeader> {
  const key = clientId === undefined ? undefined : await findDeviceKey(clientId);
  if (!key || clientId === undefined) return {};
  const { challenge } = await answer(api.POST('/v1/me/challenges', { body: { act: name, deviceId: key.id } }));
  return proofOf(key, { clientId, challenge }, await actOf(challenge));
}

/** The same of an act on a request, with the request's own challenge: nothing is asked for. @throws KeysUnreadable */
export async function signAnswer(
  clientId: string | undefined,
  challenge: string,
  act: SignedAct,
): Promise<ProofHeader> {
  if (clientId === undefined) return {};
  const key = await findDeviceKey(clientId);
  return key ? proofOf(key, { clientId, challenge }, act) : {};
}

async function proofOf(
  key: DeviceKey,
  { clientId, challenge }: { clientId: string; challenge: string },
  act: SignedAct,
): Promise<ProofHeader> {
  const signer = { clientId, deviceId: key.id, challenge };
  const signature = await key.sign(signedMessage(signer, act));
  return { 'Device-Proof': writeDeviceProof({ deviceId: key.id, challenge, signature }) };
}
