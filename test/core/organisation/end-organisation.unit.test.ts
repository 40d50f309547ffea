import { expect, it } from 'vitest';
import { endOrganisation } from '../../../core/organisation/end-organisation.ts';
import type { Organisation } from '../../../core/organisation/organisation.ts';
import { localDate } from '../../../core/time.ts';
import { createdAt } from '../../support/payments.ts';

const day = localDate('2026-04-30');
const convention = { number: 'C-12', from: localDate('2024-01-01'), activities: ['Hébergement'] };
const organisation: Organisation = { id: 'o', legalName: 'SARL', status: 'ACTIVE', createdAt, version: 3 };

it('closes an organisation whose last establishment closes', () => {
  expect(endOrganisation(organisation, day)).toEqual({ status: 'CLOSED' });
});

it.each([
  ['has no end yet', undefined, '2026-04-30'],
  ['would go on', '2027-12-31', '2026-04-30'],
  ['has ended before', '2025-12-31', '2025-12-31'],
])('and its convention, which %s, ends that day at the latest', (_, until, then) => {
  const given = { ...convention, ...(until !== undefined && { until: localDate(until) }) };
  expect(endOrganisation({ ...organisation, convention: given }, day)).toEqual({
    status: 'CLOSED',
    convention: { ...convention, until: then },
  });
});
