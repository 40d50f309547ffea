import { describe, expect, it } from 'vitest';
import { deviceIdOf, isPublicKey, verifyProof } from '../../../core/security/device-key.ts';
import { newDevice } from '../../support/device.ts';

describe('deviceIdOf', () => {
  it('is 128 bits of the RFC 7638 thumbprint, whatever else the JWK says', async () => {
    const { id, publicKey } = await newDevice();
    const more = { ...publicKey, ext: true, key_ops: ['verify'] };
    expect(deviceIdOf(more)).toBe(deviceIdOf(publicKey));
    expect(deviceIdOf(publicKey)).toMatch(/^[A-Za-z0-9_-]{22}$/);
    // The device itself makes it by contract/device-signature.ts.
    expect(deviceIdOf(publicKey)).toBe(id);
  });

  it('agrees with an independent implementation of RFC 7638', async () => {
    const { calculateJwkThumbprint } = await import('jose');
    const { publicKey } = await newDevice();
    const thumbprint = Buffer.from(await calculateJwkThumbprint({ ...publicKey }), 'base64url');
    expect(deviceIdOf(publicKey)).toBe(thumbprint.subarray(0, 16).toString('base64url'));
  });
});

describe('verifyProof', () => {
  it('accepts what WebCrypto signed with the key, and nothing else', async () => {
    const [device, other] = [await newDevice(), await newDevice()];
    const signature = await device.sign('message é');
    expect(verifyProof(device.publicKey, 'message é', signature)).toBe(true);
    expect(verifyProof(device.publicKey, 'message e', signature)).toBe(false);
    expect(verifyProof(other.publicKey, 'message é', signature)).toBe(false);
    expect(verifyProof(device.publicKey, 'message é', 'A'.repeat(86))).toBe(false);
    expect(verifyProof(device.publicKey, 'message é', '')).toBe(false);
  });

  it('refuses a key that is written in another way than base64url has for it', async () => {
    const { publicKey } = await newDevice();
    expect(isPublicKey(publicKey)).toBe(true);
    // The last of 43 characters has two bits that say nothing.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const otherwise = (text: string) => text.slice(0, -1) + alphabet.charAt(alphabet.indexOf(text.slice(-1)) ^ 1);
    for (const name of ['x', 'y'] as const) {
      const written = { ...publicKey, [name]: otherwise(publicKey[name]) };
      expect(Buffer.from(written[name], 'base64url')).toEqual(Buffer.from(publicKey[name], 'base64url'));
      expect(isPublicKey(written)).toBe(false);
    }
  });

  it('refuses a key that is no point of the curve', () => {
    const publicKey = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const;
    expect(isPublicKey(publicKey)).toBe(false);
    expect(verifyProof(publicKey, 'message', 'A'.repeat(86))).toBe(false);
  });
});

describe('isPublicKey', () => {
  it('refuses a second spelling of a key, which would be a second device', async () => {
    const { publicKey } = await newDevice();
    expect(isPublicKey(publicKey)).toBe(true);
    // The last of 43 characters carries two bits that decoders ignore.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.charAt(alphabet.indexOf(publicKey.x.slice(-1)) + 1);
    expect(isPublicKey({ ...publicKey, x: publicKey.x.slice(0, -1) + last })).toBe(false);
  });
});
