import { describe, expect, it } from 'vitest';
import {
  isUnfiltered,
  parseFilters,
  paymentsHref,
  paymentsQuery,
  type Filters,
} from '../../../portal/payments/filters.ts';
import { daysOf, type Preset } from '../../../portal/payments/period.ts';

const today = '2026-03-01';

describe('the address of a list of payments', () => {
  it.each<[string, Partial<Filters>]>([
    ['nothing but the plain list', {}],
    ['a search', { q: 'gîte & montagne' }],
    ['a group', { group: 'reste-a-encaisser' }],
    ['a type', { type: 'DEFERRED_PRE_RESERVATION' }],
    ['a preset period that is the usual one', { period: { preset: '90-jours' } }],
    ['a preset period', { period: { preset: 'mois-dernier' } }],
    ['dates', { period: { from: '2026-01-05', to: '2026-02-28' } }],
    ['all of it', { q: 'RES', group: 'valides', type: 'DEFERRED', period: { preset: '7-jours' } }],
  ])('leads whoever gets it to the same list: %s', (_, filters) => {
    const plain: Filters = { q: '', group: 'tous', type: undefined, period: undefined };
    const { search, hash } = new URL(paymentsHref(filters), 'https://example.fr');
    expect(parseFilters(search, hash)).toEqual({ ...plain, ...filters });
  });

  it('keeps what is looked for behind the #, which no server is sent: it may be a name', () => {
    expect(paymentsHref({ q: 'Mme Lefèvre', group: 'valides' })).toBe('/paiements?etat=valides#q=Mme+Lef%C3%A8vre');
  });

  it('is short where nothing is filtered', () => {
    expect(paymentsHref()).toBe('/paiements');
    expect(isUnfiltered(parseFilters('', ''))).toBe(true);
    expect(isUnfiltered(parseFilters('?etat=valides', ''))).toBe(false);
  });

  it.each([
    '?etat=VALIDATED',
    '?type=cash',
    '?periode=toujours',
    '?du=2026-02-30&au=2026-03-01',
    '?du=2026-01-01',
    '?x=1',
  ])('shows the plain list where it makes no sense: %s', (nonsense) =>
    expect(isUnfiltered(parseFilters(nonsense, '#content'))).toBe(true),
  );
});

describe('what the API is asked', () => {
  it('is the states of the group, in the days of the period', () => {
    const query = paymentsQuery(parseFilters('?etat=recredites&type=immediat&periode=30-jours', '#q=%20RES%20'), today);
    expect(query).toEqual({
      q: 'RES',
      status: ['VOIDED', 'REFUNDED'],
      type: 'IMMEDIATE',
      from: '2026-01-31',
      to: today,
    });
  });

  it('is all there is for a search, unless days are chosen', () => {
    expect(paymentsQuery(parseFilters('', '#q=RES'), today)).toEqual({ q: 'RES' });
    expect(paymentsQuery(parseFilters('?periode=90-jours', '#q=RES'), today)).toMatchObject({ from: '2025-12-02' });
    expect(paymentsQuery(parseFilters('', ''), today)).toEqual({ from: '2025-12-02', to: today });
  });

  it('is what is still due for « Reste à encaisser », whatever the state', () => {
    expect(paymentsQuery(parseFilters('?etat=reste-a-encaisser&du=2026-01-01&au=2026-01-31', ''), today)).toEqual({
      remainder: 'DUE',
      from: '2026-01-01',
      to: '2026-01-31',
    });
  });

  it.each<[Preset, string, string]>([
    ['7-jours', '2026-02-23', '2026-03-01'],
    ['90-jours', '2025-12-02', '2026-03-01'],
    ['ce-mois', '2026-03-01', '2026-03-01'],
    ['mois-dernier', '2026-02-01', '2026-02-28'],
  ])('counts today among « %s »', (preset, from, to) => {
    expect(daysOf({ preset }, today)).toEqual({ from, to });
  });

  it('finds last month across the turn of the year', () => {
    expect(daysOf({ preset: 'mois-dernier' }, '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });
});
