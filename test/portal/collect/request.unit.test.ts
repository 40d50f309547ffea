import { describe, expect, it } from 'vitest';
import type { PaymentRequest } from '../../../web/api/client.ts';
import { findDuplicate } from '../../../portal/collect/duplicate.ts';
import { fieldOf, findIssues, type Terms } from '../../../portal/collect/find-issues.ts';
import { initialValues, valuesOf } from '../../../portal/collect/initial-values.ts';
import { toRequestBody } from '../../../portal/collect/request-body.ts';

const terms: Terms = {
  amountFloor: { value: 2000, currency: 'EUR' },
  amountCeiling: { value: 999_999, currency: 'EUR' },
  immediateDelay: 'PT10M',
  clientDelay: { min: 'PT15M', max: 'P28D', default: 'P3D' },
  holdDuration: 'P6D',
  extensionsMax: 3,
  remindersMax: 5,
  reminderInterval: 'PT1M',
  leadBusinessDays: 5,
};
const immediate = { ...initialValues('IMMEDIATE', terms.clientDelay), amount: 8550, identifier: '10003377487' };
const deferred = { ...immediate, type: 'DEFERRED' as const };

const payment: PaymentRequest = {
  id: 'abc',
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
    expect(['amount.value', 'clientIdentifier', 'clientDelay', 'Idempotency-Key', undefined].map(fieldOf)).toEqual([
      'amount',
      'identifier',
      'delay',
      undefined,
      undefined,
    ]);
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
  it('is filled in with the first one, the delay as it was chosen', () => {
    expect(valuesOf(payment, 'marie@example.fr', terms.clientDelay)).toMatchObject({
      type: 'DEFERRED',
      amount: 8550,
      identifier: 'marie@example.fr',
      delay: { choice: 'P7D' },
      label: 'Week-end au gîte',
      clientHint: undefined,
    });
  });

  it('tells whose it was where the identifier is not known any more', () => {
    const again = valuesOf(payment, undefined, terms.clientDelay);
    expect(again).toMatchObject({ identifier: '', clientHint: '•••••••7487' });
  });
});

describe('a request like one that is open', () => {
  const open: PaymentRequest[] = [{ ...payment, status: 'AWAITING_CLIENT' }];

  it('is found by its amount and client, however the identifier is typed', () => {
    expect(findDuplicate({ amount: 8550, identifier: '100 0337 7487' }, open)?.id).toBe('abc');
  });

  it.each([
    [8551, '10003377487'],
    [8550, '10003377488'],
    [8550, 'marie@example.fr'],
    [undefined, '10003377487'],
  ])('is none with %s and %j', (amount, identifier) => {
    expect(findDuplicate({ amount, identifier }, open)).toBeUndefined();
  });
});
