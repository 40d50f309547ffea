import { createHash } from 'node:crypto';
import type { ChallengeStore, Spending } from '../../adapters/dynamodb/challenge-store.ts';
import type { SecretStore } from '../../adapters/dynamodb/secret-store.ts';
import type { DeviceProof } from '../../contract/device-proof.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { signedMessage, type ChallengedAct, type SignedAct } from '../../contract/signed-messages.ts';
import { isActive, type Device } from '../../core/security/credentials.ts';
import { verifyProof } from '../../core/security/device-key.ts';
import type { Instant } from '../../core/time.ts';

export interface ProofDependencies {
  secrets: Pick<SecretStore, 'getDevice'>;
}

export interface ActDependencies extends ProofDependencies {
  challenges: Pick<ChallengeStore, 'get' | 'spending'>;
}

interface Signed {
  caller: string;
  proof?: DeviceProof;
}

export type ProvenAct =
  /** The act is to be done in one transaction with the spending of its challenge. */
  | { is: 'new'; spending: Spending }
  /** This very call has done it: its reply may have been lost. */
  | { is: 'repeated' }
  | { is: 'refused'; refusal: Refusal };

export const challengeRefused: Refusal = { code: 'challenge-refused' };

/**
 * Whether an enrolled device of the client signed the act: the possession factor. Unknown, revoked, foreign and wrong look
 * alike, and none costs an attempt at the code.
 */
export async function checkProof(
  { caller, proof }: Signed,
  act: SignedAct,
  { secrets }: ProofDependencies,
): Promise<{ device: Device } | { refusal: Refusal }> {
  if (!proof) return { refusal: { code: 'device-proof-missing' } };
  const device = await secrets.getDevice(caller, proof.deviceId);
  return provenBy(device, { caller, proof }, act);
}

/** The same by the device that the proof names, which has been read. */
export function provenBy(
  device: Device | undefined,
  { caller, proof: { deviceId, challenge, signature } }: Required<Signed>,
  act: SignedAct,
): { device: Device } | { refusal: Refusal } {
  const message = signedMessage({ clientId: caller, deviceId, challenge }, act);
  const proven = device && isActive(device) && verifyProof(device.publicKey, message, signature);
  return proven ? { device } : { refusal: { code: 'device-not-recognised' } };
}

/** The same of an act on a request, whose own challenge is good for as long as it waits: what it comes to ends that. */
export const checkRequestProof = (
  { caller, proof }: Signed,
  { challenge }: { challenge: string },
  act: SignedAct,
  dependencies: ProofDependencies,
) =>
  proof && proof.challenge !== challenge
    ? { refusal: challengeRefused }
    : checkProof({ caller, proof }, act, dependencies);

/**
 * The same of an act on the account, whose challenge was given out for this account, act and device, has not expired, and
 * is good once. Who sends the very same signature again is answered as the first time, and nothing is done.
 */
export async function checkAct(
  call: Signed & { now: Instant },
  act: SignedAct & { act: ChallengedAct },
  dependencies: ActDependencies,
): Promise<ProvenAct> {
  const { caller, proof, now } = call;
  const { challenges } = dependencies;
  const challenge = proof && (await challenges.get(caller, proof.challenge));
  // Before the device, which may have revoked itself by this very call.
  const isOwn = challenge?.act === act.act && challenge.deviceId === proof?.deviceId;
  if (isOwn && challenge.spentBy === markOf(proof)) return { is: 'repeated' };
  const proven = await checkProof(call, act, dependencies);
  if ('refusal' in proven) return { is: 'refused', refusal: proven.refusal };
  const isGood = isOwn && challenge.spentBy === undefined && challenge.expiresAt > now;
  if (!proof || !isGood) return { is: 'refused', refusal: challengeRefused };
  return { is: 'new', spending: challenges.spending(caller, proof.challenge, markOf(proof), now) };
}

/**
 * What `act` makes of a proven act; of two that spend one challenge at once, one does, and the other learns whether it is a
 * repetition of the same call.
 *
 * @param act returns false when the challenge could not be spent
 */
export async function actOnce(
  call: Signed & { now: Instant },
  signed: SignedAct & { act: ChallengedAct },
  dependencies: ActDependencies,
  act: (spending: Spending) => Promise<boolean>,
): Promise<{ done: true; isRepeated: boolean } | { refusal: Refusal }> {
  let proven = await checkAct(call, signed, dependencies);
  if (proven.is === 'new') {
    if (await act(proven.spending)) return { done: true, isRepeated: false };
    proven = await checkAct(call, signed, dependencies);
  }
  if (proven.is === 'repeated') return { done: true, isRepeated: true };
  return { refusal: proven.is === 'refused' ? proven.refusal : challengeRefused };
}

/** Of the signature, which is random: nothing that was signed can be guessed from it. */
const markOf = ({ signature }: DeviceProof): string => createHash('sha256').update(signature).digest('base64url');
