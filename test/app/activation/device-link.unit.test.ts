import { describe, expect, it } from 'vitest';
import { checkCode } from '../../../app/activation/check-code.ts';
import { deviceLink, parseDeviceLink } from '../../../app/activation/device-link.ts';

const publicKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const;
const origin = 'https://pay.example.fr';

describe('the link by which a device tells of itself', () => {
  it.each(['iPhone', 'Téléphone d’Éloïse 📱', ''])('comes back as it was, with the name « %s »', (name) => {
    const link = deviceLink(origin, { publicKey, name });
    expect(link).toMatch(/^https:\/\/pay\.example\.fr\/app\/compte\/appareils\/ajouter#[\w-]+$/);
    expect(parseDeviceLink(link)).toEqual({ publicKey, name });
  });

  it('is read with the spaces around it that copying adds, and by its fragment alone', () => {
    const link = deviceLink(origin, { publicKey, name: 'iPhone' });
    expect(parseDeviceLink(` ${link}\n`)?.name).toBe('iPhone');
    expect(parseDeviceLink(new URL(link).hash)?.name).toBe('iPhone');
  });

  it('carries no more of a name than the API takes', () => {
    expect(parseDeviceLink(deviceLink(origin, { publicKey, name: 'x'.repeat(60) }))?.name).toHaveLength(40);
  });

  it.each([
    ['nothing', ''],
    ['another address', 'https://pay.example.fr/app/'],
    ['what is no base64url', '#é$'],
    ['what was cut off', deviceLink(origin, { publicKey, name: '' }).slice(0, -20)],
  ])('is no link: %s', (_what, text) => expect(parseDeviceLink(text)).toBeUndefined());
});

describe('the code that two screens show', () => {
  it('is alike for the same account and device, and for no other', async () => {
    const shown = await checkCode('account', 'device');
    expect(shown).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
    expect(await checkCode('account', 'device')).toBe(shown);
    expect(await checkCode('account', 'another device')).not.toBe(shown);
    expect(await checkCode('another account', 'device')).not.toBe(shown);
  });
});
