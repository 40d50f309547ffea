import { expect, it } from 'vitest';
import { parseIban } from '../../../core/reimbursement/iban.ts';

it.each([
  'FR7630006000011234567890189',
  'fr76 3000 6000 0112 3456 7890 189',
  'FR76\u00a03000\u202f6000 0112 3456 7890 189',
  'IBAN FR76 3000 6000 0112 3456 7890 189',
  'IBAN : FR76-3000-6000-0112-3456-7890-189',
  'IBAN\u00a0n°\u00a0: FR76 3000 6000 0112 3456 7890 189.',
  '\u202aFR7630006000011234567890189\u202c',
  'FR76\u200b3000\ufe0f6000011234567890189;',
  'ＦＲ７６３０００６００００１１２３４５６７８９０１８９',
])('an account is read as it is pasted: %j', (text) => {
  expect(parseIban(text)).toBe('FR7630006000011234567890189');
});

// The examples of the IBAN registry (ISO 13616).
it.each([
  'AL47212110090000000235698741',
  'MD24AG000225100013104168',
  'ME25505000012345678951',
  'MK07250120000058984',
  'RS35260005601001611379',
  'CH9300762011623852957',
  'GB29NWBK60161331926819',
  'MC5811222000010123456789030',
])('a transfer of SEPA reaches %s', (iban) => {
  expect(parseIban(iban)).toBe(iban);
});

it.each([
  '',
  'IBAN',
  'FR7630006000011234567890188',
  'US64SVBKUS6S3300958879',
  'TR330006100519786457841326',
  'FR7630006000011234567890189 FR7630006000011234567890189',
])('%j is no account', (text) => {
  expect(parseIban(text)).toBeUndefined();
});

// FI21 1234 5600 0007 85: the first two letters drawn as one, and twelve as one sign.
it.each(['\ufb012112345600000785', 'FI21\u246b345600000785'])(
  'a sign that stands for several is refused rather than taken apart: %j',
  (text) => {
    expect(parseIban(text)).toBeUndefined();
  },
);
