import type { Randomness } from '../../../adapters/randomness.ts';
import { factorLimits } from '../../../contract/settings/limits.ts';
import { activationCode, activationCodeBytes, activationHash } from '../../../core/security/activation-code.ts';
import type { Activation } from '../../../core/security/credentials.ts';
import { addMs, toIso, type Instant } from '../../../core/time.ts';

interface NewActivation {
  /** All that is stored of it. */
  kept: Pick<Activation, 'hash' | 'issuedAt' | 'expiresAt'>;
  /** Told once, to whoever hands it over. */
  told: { activationCode: string; expiresAt: string };
}

export function newActivation(
  clientId: string,
  issuedAt: Instant,
  { random }: { random: Pick<Randomness, 'token'> },
): NewActivation {
  const code = activationCode(Buffer.from(random.token(activationCodeBytes), 'base64url'));
  const expiresAt = addMs(issuedAt, factorLimits.activationLifetimeMs);
  return {
    kept: { hash: activationHash(clientId, code), issuedAt, expiresAt },
    told: { activationCode: code, expiresAt: toIso(expiresAt) },
  };
}
