import type { ChallengeStore } from '../../adapters/dynamodb/challenge-store.ts';
import type { SecretStore } from '../../adapters/dynamodb/secret-store.ts';
import type { Randomness } from '../../adapters/randomness.ts';
import { factorLimits } from '../../contract/settings/limits.ts';
import { isActive } from '../../core/security/credentials.ts';
import { addMs, toIso } from '../../core/time.ts';
import { refused, type Call, type Reply } from '../http/call.ts';

interface Dependencies {
  challenges: Pick<ChallengeStore, 'add'>;
  secrets: Pick<SecretStore, 'getDevice'>;
  random: Pick<Randomness, 'token'>;
}

/** What an enrolled device signs next, for one act, once. */
export async function createChallenge(
  { caller, now, body: { act, deviceId } }: Call<'createChallenge'>,
  { challenges, secrets, random }: Dependencies,
): Promise<Reply<'createChallenge'>> {
  const device = await secrets.getDevice(caller, deviceId);
  if (!device || !isActive(device)) return refused({ code: 'device-not-recognised' });
  const challenge = random.token(16);
  const expiresAt = addMs(now, factorLimits.challengeLifetimeMs);
  await challenges.add(caller, challenge, { act, deviceId, expiresAt });
  return { body: { challenge, expiresAt: toIso(expiresAt) } };
}
