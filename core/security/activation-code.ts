import { createHash } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so that nothing is misread in a letter or over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = 12;

/** Random bytes that a code is made of; 60 bits of them are used. */
export const activationCodeBytes = 8;

/** A code such as `K7QM-3XVR-9TDF`, of `random` bytes. @throws RangeError when there are too few */
export function activationCode(random: Uint8Array): string {
  if (random.length < activationCodeBytes) throw new RangeError(`${activationCodeBytes} random bytes are needed`);
  let bits = Buffer.from(random).readBigUInt64BE();
  let text = '';
  for (let index = 0; index < symbols; index += 1, bits >>= 5n) {
    text += alphabet.charAt(Number(bits & 31n));
    if (index % 4 === 3 && index < symbols - 1) text += '-';
  }
  return text;
}

/** What somebody typed, as it was issued: whatever the case, the hyphens, and the letters that look like digits. */
export const normaliseActivationCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** The hash by which an activation code is stored: bound to its client, and with enough entropy to need no salt. */
export const activationHash = (clientId: string, typed: string): string =>
  createHash('sha256')
    .update(`activation|${clientId}|${normaliseActivationCode(typed)}`)
    .digest('base64url');
