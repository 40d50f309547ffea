import { expect, it } from 'vitest';
import { parseEmail, parseIban } from '../../../../functions/back-office-api/accounts/account-fields.ts';

it.each([
  'FR7630006000011234567890189',
  'fr76 3000 6000 0112 3456 7890 189',
  'FR76\u00a03000\u202f6000 0112 3456 7890 189',
  'IBAN FR76 3000 6000 0112 3456 7890 189',
  'IBAN : FR76-3000-6000-0112-3456-7890-189',
  '\u202aFR7630006000011234567890189\u202c',
])('an account is read as it is pasted: %j', (text) => {
  expect(parseIban(text)).toBe('FR7630006000011234567890189');
});

it.each(['', 'IBAN', 'FR7630006000011234567890188', 'US64SVBKUS6S3300958879', '\ufb0117630006000011234567890189'])(
  '%j is no account',
  (text) => {
    expect(parseIban(text)).toBeUndefined();
  },
);

it('an address is taken out of what it was pasted with, a number is none', () => {
  expect(parseEmail('Gîte des Cimes <Contact@Cimes.example>;')).toBe('contact@cimes.example');
  expect(parseEmail('10003377487')).toBeUndefined();
});
