import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../../contract/duration.ts';
import { settingsByPath, type Setting } from '../../../contract/settings/setting.ts';
import { checkTerms, termsFrom, termsTable, type Terms } from '../../../contract/settings/terms.ts';
import { apiTerms } from '../../../contract/settings/api-terms.ts';
import { dueDate } from '../../../core/calendar/due-date.ts';
import { parseIdentifier } from '../../../contract/identifier.ts';
import { cents } from '../../../contract/money.ts';
import { createPayment, refuseCreation, type CreatePayment } from '../../../core/payment/create-payment.ts';
import { decide, type Command } from '../../../core/payment/decide.ts';
import { clientDeadline } from '../../../core/payment/delay.ts';
import { isDeferred, paymentTypes } from '../../../contract/payment-type.ts';
import { paymentStatuses } from '../../../contract/payment-status.ts';
import { parisDate } from '../../../core/time.ts';
import { createdAt, day, later, minute, paymentIn } from '../../support/payments.ts';

/** What fits, the ends above all; and what people and scripts write by mistake. */
function valueOf(setting: Setting): fc.Arbitrary<unknown> {
  if (setting.unit === 'true or false') return fc.constantFrom<unknown>(true, false, 'true', 1, null);
  if (!('min' in setting)) throw new Error('each term is a number or a flag');
  const { min, max } = setting;
  const step = setting.unit === 'milliseconds' ? SECOND_MS : 1;
  const within = fc.integer({ min: min / step, max: max / step }).map((steps) => steps * step);
  return fc.oneof(
    { weight: 8, arbitrary: within },
    { weight: 4, arbitrary: fc.constantFrom(min, max) },
    { weight: 2, arbitrary: within.map((value) => value + 0.5) },
    within.map((value) => value + 1),
    within.map(String),
    fc.constantFrom<unknown>(min - 1, max + 1, -1, 1e300, 'soon', null, true, [], {}),
  );
}

/** Any part of the settings, as the check leaves it. */
const acceptedTerms: fc.Arbitrary<Terms> = fc
  .tuple(
    ...[...settingsByPath(termsTable)].map(([path, setting]) =>
      fc.tuple(fc.constant(path), fc.option(valueOf(setting), { nil: undefined, freq: 2 })),
    ),
  )
  .map((values) => accepted(nested(values)))
  .filter((terms) => terms !== undefined);

function nested(values: readonly [string, unknown][]): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const [name = '', part] = path.split('.');
    if (value === undefined) continue;
    settings[name] = part === undefined ? value : { ...(settings[name] as object), [part]: value };
  }
  return settings;
}

function accepted(settings: unknown): Terms | undefined {
  try {
    return termsFrom(settings);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
}

const minutes = [0, 1, 5, 9, 11, 60, 3 * 24 * 60, 40 * 24 * 60];
const delays = ['PT0S', 'PT90S', 'PT10M', 'PT20M', 'P3D', 'P28D', 'P29D', 'soon', ''];
const amounts = [-1, 0, 1, 20_00, 20_01, 60_00, 85_50, 9_999_99, 99_999_99].map(cents);
const commands: Command[] = [
  ...amounts.map((amount) => ({ type: 'approve', amount, deviceId: 'd'.repeat(22) }) as const),
  ...amounts.map((amount) => ({ type: 'confirm', amount }) as const),
  ...delays.map((clientDelay) => ({ type: 'extend', clientDelay }) as const),
  { type: 'decline-as-client', reason: 'OTHER' },
  { type: 'mark-opened' },
  { type: 'confirm' },
  { type: 'decline-as-merchant', reason: 'OTHER' },
  { type: 'cancel' },
  { type: 'remind' },
  { type: 'refund', reason: 'OTHER', dueDateClosed: false },
  { type: 'refund', reason: 'OTHER', dueDateClosed: true },
  { type: 'record-complement', settlements: { means: 'CARD' } },
  { type: 'expire' },
];

describe('terms that the check accepts', () => {
  it('make no decision throw: every command in every state of every type', () => {
    fc.assert(
      fc.property(acceptedTerms, fc.constantFrom(...minutes), (terms, after) => {
        const now = later(after * minute);
        for (const status of paymentStatuses) {
          for (const type of paymentTypes) {
            const payment = paymentIn(status, type);
            for (const command of commands) decide(payment, command, { now, terms });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  const identifier = parseIdentifier('10003377487')!;
  const request: fc.Arbitrary<CreatePayment> = fc.record({
    type: fc.constantFrom(...paymentTypes),
    amount: fc.constantFrom(...amounts),
    client: fc.constant({ identifier }),
    clientDelay: fc.option(fc.constantFrom(...delays), { nil: undefined }),
  });
  const origin = {
    id: 'a'.repeat(26),
    merchantId: 'm'.repeat(26),
    clientId: 'c'.repeat(26),
    identifierHint: '•••••••7487',
    commissionBps: 250,
    challenge: 'x'.repeat(22),
    matchCode: '0427',
  };

  it('make no creation throw: a request is refused, or made with a deadline to come', () => {
    fc.assert(
      fc.property(acceptedTerms, request, (terms, asked) => {
        const circumstances = { now: createdAt, terms };
        if (refuseCreation(asked, circumstances)) return;
        expect(createPayment(asked, origin, circumstances).clientDeadline).toBeGreaterThan(createdAt);
      }),
      { numRuns: 500 },
    );
  });

  it('leave a merchant something to ask for, and take every delay that the API tells as good', () => {
    fc.assert(
      fc.property(acceptedTerms, fc.constantFrom(...paymentTypes), (terms, type) => {
        const circumstances = { now: createdAt, terms };
        expect(terms.amountFloor).toBeLessThan(terms.amountCeiling);
        expect(clientDeadline(type, undefined, circumstances)).toHaveProperty('deadline');
        if (!isDeferred(type)) return;
        for (const told of Object.values(apiTerms(terms).clientDelay)) {
          expect(clientDeadline(type, told, circumstances)).toHaveProperty('deadline');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give every validation a due date, and are the same when they are read back', () => {
    fc.assert(
      fc.property(acceptedTerms, fc.nat(60 * 365 * day), (terms, ms) => {
        const validatedOn = parisDate(later(ms));
        expect(dueDate(validatedOn, terms) > validatedOn).toBe(true);
        expect(checkTerms(JSON.parse(JSON.stringify(terms)))).toEqual(terms);
      }),
      { numRuns: 150 },
    );
  });
});
