import { describe, expect, it } from 'vitest';
import { activationPath, returnPath } from '../../../app/activation/return-path.ts';

describe('where the activation leads back to', () => {
  it.each(['/demandes/abc', '/compte/code', '/cheques?a=b', '/compte/appareils/ajouter#key'])('to %s', (path) => {
    expect(returnPath(new URL(activationPath(path), 'http://x').search)).toBe(path);
  });

  it('to the inbox when nothing is said', () => {
    expect(activationPath()).toBe('/activation');
    expect(returnPath('')).toBe('/');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    'javascript:alert(1)',
    '~/portal',
    'demandes/abc',
    '/activation?retour=/activation',
  ])('to the inbox instead of %s', (path) => {
    expect(returnPath(`?retour=${encodeURIComponent(path)}`)).toBe('/');
  });
});
