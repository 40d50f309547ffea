import { factorLimits } from '../../contract/settings/limits.ts';
import { fromBase64url, toBase64url } from '../../contract/base64url.ts';
import type { PublicKeyJwk } from '../../contract/device-signature.ts';

/** What a device to be added tells the one that adds it: nothing secret. */
export interface NewDevice {
  publicKey: PublicKeyJwk;
  name: string;
}

/** Of each coordinate of a point of P-256. */
const bytesOfCoordinate = 32;
const nameLengthMax = factorLimits.deviceNameLengthMax;

/**
 * The address that the other device opens. The device is told in the fragment, which no server sees: base64url of both
 * coordinates and the name, as short as can be, so that its QR code is coarse enough for any camera.
 */
export function deviceLink(origin: string, { publicKey: { x, y }, name }: NewDevice): string {
  const bytes = [...fromBase64url(x), ...fromBase64url(y), ...new TextEncoder().encode(name.trim())];
  return `${origin}/app/compte/appareils/ajouter#${toBase64url(Uint8Array.from(bytes))}`;
}

/** The device that a link or its fragment tells of; undefined when it is cut off or something else. */
export function parseDeviceLink(text: string): NewDevice | undefined {
  try {
    const bytes = fromBase64url(text.trim().split('#').at(-1) ?? '');
    if (bytes.length < 2 * bytesOfCoordinate) return undefined;
    const x = toBase64url(bytes.subarray(0, bytesOfCoordinate));
    const y = toBase64url(bytes.subarray(bytesOfCoordinate, 2 * bytesOfCoordinate));
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(2 * bytesOfCoordinate));
    return { publicKey: { kty: 'EC', crv: 'P-256', x, y }, name: name.trim().slice(0, nameLengthMax) };
  } catch {
    // Not a swallowed error: what cannot be read is not a link, which the page says.
    return undefined;
  }
}
