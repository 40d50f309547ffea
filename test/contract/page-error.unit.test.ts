import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanedMessage, messageLengthMax, placesOf, referenceOf, referenceShape } from '../../contract/page-error.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const grouped = (text: string, size: number, by: string) => text.match(new RegExp(`.{1,${size}}`, 'g'))!.join(by);
const separator = fc.constantFrom('', ' ', '\u00a0', '\u202f', '-', '.', ' - ', ':', '/', '|');

const base64url = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
/** Each with what must not be found again. */
const secrets = {
  'an e-mail address': fc.emailAddress(),
  'a client’s identifier': fc
    .tuple(digits(11), fc.integer({ min: 2, max: 4 }), separator)
    .map(([id, size, by]) => grouped(id, size, by)),
  'an IBAN': fc.tuple(digits(25), separator).map(([rest, by]) => grouped(`FR${rest}`, 4, by)),
  'a phone number': digits(8).map((rest) => `06 ${grouped(rest, 2, ' ')}`),
  'a personal code': digits(6),
  'an id of ours': letters('abcdefghijklmnopqrstuvwxyz234567', 26, 26),
  'a token': fc.array(letters(base64url, 40, 80), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
  'an activation code': letters('ABCDEFGHJKMNPQRSTVWXYZ0123456789', 8, 16),
  'an address with a query': fc.webUrl({ withQueryParameters: true, validSchemes: ['https'] }),
};
const around = fc.constantFrom(
  (secret: string) => `Cannot read ${secret} of undefined`,
  (secret: string) => `no "${secret}" (reading '${secret}')`,
  (secret: string) => `Unexpected token in JSON: {"who": "${secret}"}`,
  (secret: string) => `${secret}`,
  (secret: string) => `at https://host/v1/me?q=${secret}&page=2 failed: ${secret}.`,
  (secret: string) => `NotFoundError,${secret};«${secret}»`,
);

describe('the message of an error', () => {
  it.each(Object.entries(secrets))('lets no %s pass', (_, secrets) => {
    fc.assert(
      fc.property(secrets, around, fc.constantFrom('TypeError', 'SyntaxError', 'Error'), (secret, put, name) => {
        const cleaned = cleanedMessage(name, put(secret));
        expect(cleaned).not.toContain(secret);
        expect(cleaned).not.toMatch(/[@?&=%]|\/\//);
        // What may be left of one is no more than three digits, whatever stands between them.
        for (const run of cleaned.match(/\d(?:[^A-Za-z]*\d)*/g) ?? [])
          expect(run.replace(/\D/g, '').length).toBeLessThan(4);
        expect(cleaned).not.toMatch(/[A-Za-z0-9_-]{25,}/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'TypeError',
      "Cannot read properties of undefined (reading 'amount')",
      "Cannot read properties of undefined (reading 'amount')",
    ],
    [
      'TypeError',
      'undefined is not an object (evaluating "a.b.current")',
      'undefined is not an object (evaluating "a.b.current")',
    ],
    ['TypeError', "null is not an object (evaluating 'x.options')", "null is not an object (evaluating 'x.options')"],
    ['Error', 'config.json answered 503', 'config.json answered 503'],
    ['RangeError', 'Invalid time value', 'Invalid time value'],
    [
      'TypeError',
      'Failed to fetch dynamically imported module: https://pay.example.fr/assets/dashboard-page-Ce7fnFxB.js?t=1',
      'Failed to fetch dynamically imported module: dashboard-page-Ce7fnFxB.js',
    ],
    [
      'SyntaxError',
      'Unexpected token \'M\', "{"name":"Marie"}" is not valid JSON',
      'Unexpected token # is not valid JSON',
    ],
    ['Error', 'no such client: "Marie Lefèvre"', 'no such client: #'],
    ['Error', 'IBAN MT84 MALT 0110 0001 2345 MTLC AST0 01S is wrong', 'IBAN # MALT # MTLC # is wrong'],
    ['Error', 'code ABCDEFGH refused', 'code # refused'],
  ])('keeps what says where the mistake is: %s: %s', (name, message, cleaned) => {
    expect(cleanedMessage(name, message)).toBe(cleaned);
  });

  it('is short, however long it was', () => {
    expect(cleanedMessage('Error', 'ab '.repeat(10_000)).length).toBeLessThanOrEqual(messageLengthMax);
  });
});

describe('the places of a stack', () => {
  it.each([
    [
      'Chrome',
      'TypeError: x\n    at f (https://host/assets/index-DEV3gdj-.js:1:2345)\n    at https://host/app/assets/words-Dj53pG4A.js:12:3',
    ],
    [
      'Safari and Firefox',
      'f@https://host/assets/index-DEV3gdj-.js:1:2345\n@https://host/app/assets/words-Dj53pG4A.js:12:3\n',
    ],
  ])('are read as %s writes them', (_, stack) => {
    expect(placesOf(stack)).toEqual([
      { file: 'index-DEV3gdj-.js', line: 1, column: 2345 },
      { file: 'words-Dj53pG4A.js', line: 12, column: 3 },
    ]);
  });

  it('are those of our own files only', () => {
    const others =
      'at f (chrome-extension://abc/inject.js:1:2)\nat https://host/demandes/jhw6z4?x=marie@example.fr:1:2\nat eval:3:4';
    expect(placesOf(others)).toEqual([]);
  });
});

describe('a reference', () => {
  it('is the same for the same error, and can be told on the phone', () => {
    expect(referenceOf('index-DEV3gdj-.js', 'TypeError', 'x')).toBe(referenceOf('index-DEV3gdj-.js', 'TypeError', 'x'));
    fc.assert(fc.property(fc.array(fc.string()), (parts) => referenceShape.test(referenceOf(...parts))));
  });

  it('tells errors apart', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => referenceOf('TypeError', `index-DEV3gdj-.js:1:${index}`));
    expect(new Set(many).size).toBe(1_000);
  });
});
