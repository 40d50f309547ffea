import { describe, expect, it } from 'vitest';
import type { PaymentRequest } from '../../../web/api/client.ts';
import { fieldOf, findIssues, type Terms } from '../../../portal/collect/find-issues.ts';
import { initialValues, valuesOf } from '../../../portal/collect/initial-values.ts';
import { matchingClients } from '../../../portal/collect/matching-clients.ts';
import { templateOf, valuesOfTemplate, withoutTemplate, withTemplate } from '../../../portal/collect/templates.ts';
import { toRequestBody } from '../../../portal/collect/request-body.ts';

const terms: Terms = {
  amountFloor: { value: 2000, currency: 'EUR' },
  amountCeiling: { value: 999_999, currency: 'EUR' },
  immediateDelay: 'PT10M',
  clientDelay: { min: 'PT15M', max: 'P28D', default: 'P3D' },
  counterDelay: 'PT10M',
  holdDuration: 'P6D',
  extensionsMax: 3,
  remindersMax: 5,
  reminderInterval: 'PT1M',
  leadBusinessDays: 5,
  refundMonths: 13,
  refundOverOwed: { value: 1_000_00, currency: 'EUR' },
};
const immediate = { ...initialValues('IMMEDIATE', terms.clientDelay), amount: 8550, identifier: '10003377487' };
const deferred = { ...immediate, type: 'DEFERRED' as const };

const payment: PaymentRequest = {
  id: 'abc',
  version: 1,
  type: 'DEFERRED',
  status: 'CLIENT_EXPIRED',
  amount: { value: 8550, currency: 'EUR' },
  matchCode: '0042',
  createdAt: '2026-06-01T08:00:00.300Z',
  clientDeadline: '2026-06-08T08:00:01Z',
  clientIdentifier: '•••••••7487',
  commissionBps: 0,
  label: 'Week-end au gîte',
};

describe('what is wrong with a request', () => {
  it.each([
    [undefined, 'amount-missing'],
    [2000, 'amount-too-small'],
    [2001, undefined],
    [999_999, undefined],
    [1_000_000, 'amount-too-large'],
  ])('an amount of %s: %s', (amount, issue) => {
    expect(findIssues({ ...immediate, amount }, terms).amount).toBe(issue);
  });

  it.each([
    ['', 'identifier-missing'],
    ['100 0337', 'identifier-incomplete'],
    ['100033774870', 'identifier-too-long'],
    ['marie@example', 'identifier-malformed'],
    ['Marie', 'identifier-malformed'],
    ['100-0337.7487', undefined],
    [' Marie@Example.fr ', undefined],
  ])('an identifier %j: %s', (identifier, issue) => {
    expect(findIssues({ ...immediate, identifier }, terms).identifier).toBe(issue);
  });

  it.each([
    ['', 'delay-missing'],
    ['0', 'delay-missing'],
    ['1,5', 'delay-missing'],
    ['28', undefined],
    ['29', 'delay-out-of-range'],
  ])('a delay of %j days: %s', (count, issue) => {
    const delay = { choice: 'OTHER', count, unit: 'D' as const };
    expect(findIssues({ ...deferred, delay }, terms).delay).toBe(issue);
    expect(findIssues({ ...immediate, delay }, terms).delay).toBeUndefined();
  });

  it('is told at the field that the API names', () => {
    expect(
      ['amount.value', 'clientIdentifier', 'sameClientAs', 'clientDelay', 'Idempotency-Key', undefined].map(fieldOf),
    ).toEqual(['amount', 'identifier', 'identifier', 'delay', undefined, undefined]);
  });
});

describe('the request that is sent', () => {
  it('has a delay only where the merchant chooses it, and leaves out what is empty', () => {
    expect(toRequestBody({ ...immediate, identifier: '100 0337 7487', reference: '  ' })).toEqual({
      type: 'IMMEDIATE',
      amount: { value: 8550, currency: 'EUR' },
      clientIdentifier: '10003377487',
    });
    const delay = { choice: 'OTHER', count: '36', unit: 'H' as const };
    expect(toRequestBody({ ...deferred, delay, label: 'Week-end\tau  gîte ' })).toMatchObject({
      clientDelay: 'PT36H',
      label: 'Week-end au gîte',
    });
  });
});

describe('a request made again', () => {
  it('is filled in with the first one, the delay as it was chosen, for the client of that one', () => {
    const again = valuesOf({ ...payment, customer: 'Mme Martin' }, terms.clientDelay);
    expect(again).toMatchObject({
      type: 'DEFERRED',
      amount: 8550,
      identifier: '',
      client: { lastRequest: 'abc', hint: '•••••••7487' },
      delay: { choice: 'P7D' },
      customer: 'Mme Martin',
      label: 'Week-end au gîte',
    });
    expect(findIssues(again, terms)).toEqual({});
    expect(toRequestBody(again)).toMatchObject({ sameClientAs: 'abc', customer: 'Mme Martin' });
    expect(toRequestBody(again)).not.toHaveProperty('clientIdentifier');
  });

  it('asks for the client anew where the first one said not to be it', () => {
    const again = valuesOf({ ...payment, status: 'CLIENT_DECLINED', reason: 'NOT_MINE' }, terms.clientDelay);
    expect(findIssues(again, terms)).toEqual({ identifier: 'identifier-missing' });
  });
});

describe('recent clients', () => {
  const asked = { amount: { value: 8550, currency: 'EUR' as const }, createdAt: '2026-06-01T08:00:00Z' };
  const martin = { ...asked, lastRequest: 'a', clientIdentifier: '•••••••7487', customer: 'Mme Hélène Martin' };
  const unnamed = { ...asked, lastRequest: 'b', clientIdentifier: 'l•••@e•••.fr' };

  it.each([
    ['', [martin, unnamed]],
    ['helene', [martin]],
    [' MARTIN ', [martin]],
    ['7487', [martin]],
    ['l', [martin, unnamed]],
    ['l•', [unnamed]],
    ['10003377487', []],
  ])('of what is typed as %j: by name or by what is seen of the identifier', (typed, expected) => {
    expect(matchingClients([martin, unnamed], typed)).toEqual(expected);
  });
});

describe('a template', () => {
  it('is the request without its client, and fills in a request as it was', () => {
    const delay = { choice: 'OTHER', count: '36', unit: 'H' as const };
    const template = templateOf({ ...deferred, delay, label: ' Nuit\tau gîte ', customer: 'Mme Martin' }, ' Nuitée ');
    expect(template).toEqual({
      name: 'Nuitée',
      type: 'DEFERRED',
      amount: { value: 8550, currency: 'EUR' },
      label: 'Nuit au gîte',
      clientDelay: 'PT36H',
    });
    const filled = {
      ...initialValues('IMMEDIATE', terms.clientDelay),
      ...valuesOfTemplate(template, terms.clientDelay),
    };
    expect(filled).toMatchObject({ type: 'DEFERRED', amount: 8550, delay, label: 'Nuit au gîte', identifier: '' });
  });

  it('takes the place of the one of its name, and is thrown away by it', () => {
    const [night, day] = [templateOf(immediate, 'Nuit'), templateOf(immediate, 'Journée')];
    const dearer = templateOf({ ...immediate, amount: 9000 }, 'Nuit');
    expect(withTemplate([night, day], dearer)).toEqual([dearer, day]);
    expect(withTemplate([day], night)).toEqual([day, night]);
    expect(withoutTemplate([night, day], 'Nuit')).toEqual([day]);
  });
});
