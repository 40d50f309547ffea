import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../local/api/answer.ts';
import { eur } from '../../local/api/eur.ts';
import { withLocalSystem } from '../support/local-system.ts';

const system = withLocalSystem();

const valid = { type: 'DEFERRED', amount: eur(85_50), clientIdentifier: '10003377487' };
const amount = (value: unknown) => ({ ...valid, amount: { value, currency: 'EUR' } });

interface Row {
  body: unknown;
  status: number;
  code: string;
  field?: string;
  /** Words of the sentence in each language. */
  fr: string;
  en: string;
  headers?: Record<string, string>;
}

const tooSmall = {
  status: 422,
  code: 'amount-too-small',
  field: 'amount.value',
  fr: 'supérieur à 20,00 €',
  en: 'above €20.00',
};
const notInteger = {
  status: 400,
  code: 'amount-not-integer',
  field: 'amount.value',
  fr: 'nombre entier de centimes',
  en: 'whole number of cents',
};
const malformed = {
  status: 422,
  code: 'identifier-malformed',
  field: 'clientIdentifier',
  fr: 'adresse e-mail ou 11 chiffres',
  en: 'e-mail address or 11 digits',
};
const unknown = {
  status: 422,
  code: 'client-unknown',
  field: 'clientIdentifier',
  fr: 'ne permet pas d’envoyer',
  en: 'No request can be sent',
};
const outOfRange = {
  status: 422,
  code: 'delay-out-of-range',
  field: 'clientDelay',
  fr: 'entre 15 minutes et 28 jours',
  en: 'between 15 minutes and 28 days',
};
const notDuration = {
  status: 422,
  code: 'delay-malformed',
  field: 'clientDelay',
  fr: 'durée ISO 8601',
  en: 'ISO 8601 duration',
};
const notJson = { status: 400, code: 'body-not-json', fr: 'objet JSON', en: 'JSON object' };
const invalid = (field: string) => ({
  status: 400,
  code: 'field-invalid',
  field,
  fr: `« ${field} »`,
  en: `"${field}"`,
});
const tooLong = (field: string, max: number) => ({
  status: 400,
  code: 'text-too-long',
  field,
  fr: `${max} caractères au plus`,
  en: `${max} characters at most`,
});
const oddCharacters = (field: string) => ({
  status: 400,
  code: 'text-characters-refused',
  field,
  fr: 'caractères invisibles',
  en: 'invisible',
});
const missing = (field: string) => ({ status: 400, code: 'field-missing', field, fr: 'obligatoire', en: 'required' });
const badKey = {
  status: 400,
  code: 'idempotency-key-invalid',
  field: 'Idempotency-Key',
  fr: '64 caractères ASCII',
  en: '64 visible ASCII',
};

// prettier-ignore
const creations: Record<string, Row> = {
  '20.00 €': { body: amount(20_00), ...tooSmall },
  '20 cents': { body: amount(20), ...tooSmall },
  '1e3 cents': { body: JSON.stringify(amount(0)).replace('"value":0', '"value":1e3'), ...tooSmall },
  'a negative amount': { body: amount(-85_50), ...tooSmall },
  'an amount over 9 999.99 €': { body: amount(10_000_00), status: 422, code: 'amount-too-large', field: 'amount.value', fr: '9 999,99 €', en: '€9,999.99' },
  'a number that no computer counts with': { body: JSON.stringify(amount(0)).replace('"value":0', '"value":1e400'), ...notInteger },
  'an amount as text': { body: amount('85.50'), ...notInteger },
  'half a cent': { body: amount(85.5), ...notInteger },
  'dollars': { body: { ...valid, amount: { value: 85_50, currency: 'USD' } }, status: 400, code: 'currency-not-supported', field: 'amount.currency', fr: 'euro', en: 'euro' },
  'no currency': { body: { ...valid, amount: { value: 85_50 } }, ...missing('amount.currency') },
  'no amount': { body: { ...valid, amount: undefined }, ...missing('amount') },
  'ten digits': { body: { ...valid, clientIdentifier: '1000337748' }, ...malformed },
  'no e-mail address': { body: { ...valid, clientIdentifier: 'marie@example' }, ...malformed },
  'a phone number': { body: { ...valid, clientIdentifier: '06 12 34 56 78' }, ...malformed, code: 'identifier-phone', fr: 'numéro de téléphone', en: 'phone number' },
  'nobody’s digits': { body: { ...valid, clientIdentifier: '99999999999' }, ...unknown },
  'nobody’s e-mail address': { body: { ...valid, clientIdentifier: 'nobody@example.fr' }, ...unknown },
  'an unknown type': { body: { ...valid, type: 'CREDIT' }, ...invalid('type') },
  'a delay below 15 minutes': { body: { ...valid, clientDelay: 'PT14M59S' }, ...outOfRange },
  'a delay over 28 days': { body: { ...valid, clientDelay: 'P28DT1S' }, ...outOfRange },
  'a month, which has no length': { body: { ...valid, clientDelay: 'P1M' }, ...notDuration },
  'no duration': { body: { ...valid, clientDelay: 'tomorrow' }, ...notDuration },
  'a delay on a type that has none': { body: { ...valid, type: 'IMMEDIATE', clientDelay: 'PT10M' }, status: 422, code: 'delay-not-allowed', field: 'clientDelay', fr: 'délai fixe', en: 'fixed delay' },
  'an unknown field': { body: { ...valid, note: 'x' }, status: 400, code: 'unknown-field', field: 'note', fr: '« note »', en: '"note"' },
  'an unknown field further in': { body: { ...valid, amount: { ...eur(85_50), cents: 1 } }, status: 400, code: 'unknown-field', field: 'amount.cents', fr: '« amount.cents »', en: '"amount.cents"' },
  'a label of 71 characters': { body: { ...valid, label: 'é'.repeat(71) }, ...tooLong('label', 70) },
  'a reference of 36 characters': { body: { ...valid, reference: 'R'.repeat(36) }, ...tooLong('reference', 35) },
  'a label of two lines': { body: { ...valid, label: 'a\nb' }, ...oddCharacters('label') },
  'a label that is read from right to left': { body: { ...valid, label: '150\u202e00,51' }, ...oddCharacters('label') },
  'half of JSON': { body: '{"type":', ...notJson },
  'a list': { body: '[]', ...notJson },
  'nothing': { body: '', ...notJson },
  'over 16 KB': { body: { ...valid, label: 'x'.repeat(16 * 1024) }, status: 413, code: 'body-too-large', fr: '16 Ko', en: '16 KB' },
  'no idempotency key': { body: valid, headers: { 'idempotency-key': '' }, status: 400, code: 'idempotency-key-missing', field: 'Idempotency-Key', fr: 'Idempotency-Key est obligatoire', en: 'Idempotency-Key is required' },
  'a key of 65 characters': { body: valid, headers: { 'idempotency-key': 'k'.repeat(65) }, ...badKey },
  'a key with a space': { body: valid, headers: { 'idempotency-key': 'a b' }, ...badKey },
};

const listed = async () =>
  (await system().gite.call('listPaymentRequests', { query: { limit: 100 } })).items.map(({ id }) => id);

function expectProblem(answer: Answer, { status, code, field }: Omit<Row, 'body'>, sentence: string, language: string) {
  expect(answer).toMatchObject({ status, body: { status, code, type: `urn:encaissement:problem:${code}` } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('content-language')).toBe(language);
  const { detail, field: named } = answer.body as { detail: string; field?: string };
  expect(named).toBe(field);
  expect(detail.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
}

describe('bad input', () => {
  it.each(Object.entries(creations))(
    '%s: refused by name, in both languages, and nothing is written',
    async (_, row) => {
      const { gite, unique } = system();
      const before = await listed();
      for (const language of ['fr', 'en'] as const) {
        const answer = await gite.request('POST', '/v1/payment-requests', {
          body: row.body,
          key: unique('bad'),
          headers: { 'accept-language': language, ...row.headers },
        });
        expectProblem(answer, row, row[language], language);
      }
      expect(await listed()).toEqual(before);
    },
  );

  it('accepts 20.01 € and 9 999.99 €, and e-mail addresses as people type them', async () => {
    const { gite, unique } = system();
    for (const body of [amount(20_01), amount(9_999_99), { ...valid, clientIdentifier: ' Marie@Example.FR\u00a0' }]) {
      const answer = await gite.request('POST', '/v1/payment-requests', { body, key: unique('good') });
      expect(answer.status).toBe(201);
    }
  });
});

describe('bad questions', () => {
  let cursorOfAgence = '';
  let cursorOfGite = '';
  beforeAll(async () => {
    const { gite, agence, marie, ask } = system();
    for (const merchant of [gite, gite, agence, agence]) await ask(merchant, marie);
    cursorOfAgence = (await agence.call('listPaymentRequests', { query: { limit: 1 } })).nextCursor ?? '';
    cursorOfGite = (await gite.call('listPaymentRequests', { query: { limit: 1 } })).nextCursor ?? '';
    expect([cursorOfAgence, cursorOfGite]).not.toContain('');
  });

  const cursorInvalid = { status: 400, code: 'cursor-invalid', field: 'cursor', fr: 'curseur', en: 'cursor' };
  const periodInvalid = { status: 400, code: 'period-invalid', field: 'from', fr: 'période', en: 'period' };
  const questions: [string, () => Record<string, string>, Omit<Row, 'body'>][] = [
    ['an unknown status', () => ({ status: 'PAID' }), invalid('status')],
    ['an unknown status among known ones', () => ({ status: 'VALIDATED,PAID' }), invalid('status')],
    ['an unknown type', () => ({ type: 'CREDIT' }), invalid('type')],
    [
      'an unknown filter',
      () => ({ state: 'OPEN' }),
      { status: 400, code: 'unknown-field', field: 'state', fr: '« state »', en: '"state"' },
    ],
    ['too long a page', () => ({ limit: '101' }), invalid('limit')],
    ['no cursor at all', () => ({ cursor: 'abc' }), cursorInvalid],
    ['another merchant’s cursor', () => ({ cursor: cursorOfAgence, limit: '1' }), cursorInvalid],
    ['a cursor of another filter', () => ({ cursor: cursorOfGite, status: 'VALIDATED' }), cursorInvalid],
    ['a period that ends before it starts', () => ({ from: '2026-05-02', to: '2026-05-01' }), periodInvalid],
    ['a day that does not exist', () => ({ from: '2026-02-30' }), invalid('from')],
  ];
  it.each(questions)('%s: refused by name, in both languages', async (_, query, row) => {
    for (const language of ['fr', 'en'] as const) {
      const answer = await system().gite.request('GET', '/v1/payment-requests', {
        query: query(),
        headers: { 'accept-language': language },
      });
      expectProblem(answer, row, row[language], language);
    }
  });
});
