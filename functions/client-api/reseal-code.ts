import type { SecretStore } from '../../adapters/dynamodb/secret-store.ts';
import type { CodeMac } from '../../adapters/kms/code-mac.ts';
import type { PersonalCode } from '../../core/security/credentials.ts';
import { count, logError } from '../log.ts';

export interface ResealDependencies {
  secrets: Pick<SecretStore, 'resealCode'>;
  codeMac: Pick<CodeMac, 'isFormer' | 'seal'>;
}

/**
 * After a right code, which nobody has but at that moment: sealed under the key of today when it was under a former one
 * (decision 141). What fails here is tried again with the next right code, and is no matter of the client's.
 */
export async function resealCode(
  { clientId, code, inForce }: { clientId: string; code: string; inForce: PersonalCode },
  { secrets, codeMac }: ResealDependencies,
): Promise<void> {
  if (!codeMac.isFormer(inForce)) return;
  try {
    if (await secrets.resealCode(clientId, inForce, await codeMac.seal(clientId, code))) count('CodesResealed');
  } catch (failure) {
    logError('code not resealed', failure, { clientId });
  }
}
