import type { DeadAddress } from '../../../adapters/dynamodb/mail-store.ts';
import { maskIdentifier, parseIdentifier } from '../../../contract/identifier.ts';
import { toIso } from '../../../core/time.ts';

/** An identifier or an address; what is neither shows nothing of itself. */
export function maskText(text: string): string {
  const identifier = parseIdentifier(text);
  return identifier ? maskIdentifier(identifier) : '•••';
}

export const deadAddressBody = (dead: DeadAddress | undefined) => dead && { because: dead.because, at: toIso(dead.at) };
