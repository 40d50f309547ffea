import { expect, it } from 'vitest';
import { checkFormerLeads } from '../../../core/audit/former-leads.ts';
import { dueDatesOf, leadsOf } from '../../../core/audit/leads.ts';
import { localDate } from '../../../core/time.ts';

const former = checkFormerLeads([
  { until: '2026-09-01', leadBusinessDays: 7, fileLeadDays: 0 },
  { until: '2026-06-01', leadBusinessDays: 5, fileLeadDays: 0 },
]);
const leadsOn = leadsOf(former, { leadBusinessDays: 10, fileLeadDays: 1 });

it.each([
  ['2026-05-31', [5]],
  ['2026-06-01', [5, 7]],
  ['2026-06-02', [7]],
  ['2026-09-01', [7, 10]],
  ['2026-09-02', [10]],
])('on %s a payment was due after %j business days', (day, leads) => {
  expect(leadsOn(localDate(day)).map(({ leadBusinessDays }) => leadBusinessDays)).toEqual(leads);
});

it('on the day of a change a payment may be due on either day', () => {
  expect(dueDatesOf(leadsOn, localDate('2026-06-01'))).toEqual(['2026-06-08', '2026-06-10']);
});

it('when files began to be made a day before, a payment may be due a settlement day earlier', () => {
  const since = checkFormerLeads([{ until: '2026-06-01', leadBusinessDays: 5, fileLeadDays: 0 }]);
  const leads = leadsOf(since, { leadBusinessDays: 5, fileLeadDays: 1 });
  expect(dueDatesOf(leads, localDate('2026-06-01'))).toEqual(['2026-06-08', '2026-06-05']);
});
