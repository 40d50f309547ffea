import { expect, it } from 'vitest';
import { synthesized } from '../synthesized-stack.ts';

/** The body with every reference as a word. */
const text = Object.values(synthesized('prod').resources('AWS::CloudWatch::Dashboard'))
  .map(({ Properties }) => JSON.stringify(Properties['DashboardBody']))
  .find((body) => body.includes('Payment requests'))!;

it.each([
  'PaymentsCreated',
  'PaymentsApproved',
  'PaymentsDeclined',
  'PaymentsExpired',
  'EurosImmediate',
  'EurosDeferred',
  'EurosPreReservation',
  'EurosDeferredPreReservation',
  'RequestsPushed',
  'RequestsNotPushed',
  'ApprovalWait',
  'EurosDueTomorrow',
  'MerchantsWithheld',
])('one dashboard of the stage shows %s', (metric) => {
  expect(text).toContain(`\\"Encaissement\\",\\"${metric}\\",\\"Stage\\",\\"prod\\"`);
});

it('shows what a payment costs, by what was used', () => {
  const [, expression = ''] = /expression\\":\\"(\(SUM.*?\) \/ created)/.exec(text) ?? [];
  // CloudWatch takes no longer one.
  expect(expression.length).toBeLessThan(2_048);
  expect(expression).toMatch(/METRICS\(.*writes_.* \* 7\.42300e-7/);
  for (const used of ['Invocations', 'Duration', 'ConsumedWriteCapacityUnits', 'MailSent'])
    expect(text).toContain(used);
});
