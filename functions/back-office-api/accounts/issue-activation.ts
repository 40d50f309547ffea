import { factorLimits } from '../../../contract/settings/limits.ts';
import type { ActivationStore } from '../../../adapters/dynamodb/activation-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { Randomness } from '../../../adapters/randomness.ts';
import { activationCode, activationCodeBytes, activationHash } from '../../../core/security/activation-code.ts';
import { addMs, toIso } from '../../../core/time.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient'>;
  activations: Pick<ActivationStore, 'issueActivation'>;
  random: Pick<Randomness, 'token'>;
}

/** A single-use code for a client's first device, lost phone, forgotten code or locked wallet; replaces an older one. */
export async function issueActivation(
  { params, now }: Call<'issueActivation'>,
  { directory, activations, random }: Dependencies,
): Promise<Reply<'issueActivation'>> {
  const client = await directory.getClient(params.id);
  if (!client) return notFound;
  const code = activationCode(Buffer.from(random.token(activationCodeBytes), 'base64url'));
  const expiresAt = addMs(now, factorLimits.activationLifetimeMs);
  await activations.issueActivation(client.id, { hash: activationHash(client.id, code), issuedAt: now, expiresAt });
  return { body: { activationCode: code, expiresAt: toIso(expiresAt) } };
}
