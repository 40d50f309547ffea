import { listLimits } from '../../contract/settings/limits.ts';
import type { PaymentType } from '../../web/api/client.ts';
import { groupQuery, groups, type Group } from './groups.ts';
import { daysOf, defaultPreset, isDay, presets, type Day, type Period, type Preset } from './period.ts';

/**
 * What the list shows. All of it stands in the address, so that it can be shared and come back to; what is looked for behind
 * the `#`, which a browser keeps to itself: it may be somebody's name.
 */
export interface Filters {
  q: string;
  group: Group;
  type: PaymentType | undefined;
  /** Where none is chosen: the last 90 days, and for what is looked for all there are. */
  period: Period | undefined;
}

export const noFilters: Filters = { q: '', group: 'tous', type: undefined, period: undefined };

const typeNames: Record<PaymentType, string> = {
  IMMEDIATE: 'immediat',
  DEFERRED: 'differe',
  PRE_RESERVATION: 'pre-reservation',
  DEFERRED_PRE_RESERVATION: 'pre-reservation-differee',
};
export const types = Object.keys(typeNames) as PaymentType[];

/** As the API takes it. */
export const { soughtLengthMax } = listLimits;

/** The filters of an address, by its `?…` and its `#…`; an invalid value counts as absent. */
export function parseFilters(search: string, hash: string): Filters {
  const params = new URLSearchParams(search);
  const group = params.get('etat');
  const type = params.get('type');
  return {
    q: (new URLSearchParams(hash.slice(1)).get('q') ?? '').trim().slice(0, soughtLengthMax),
    group: groups.find((known) => known === group) ?? noFilters.group,
    type: types.find((known) => typeNames[known] === type),
    period: parsePeriod(params),
  };
}

function parsePeriod(params: URLSearchParams): Period | undefined {
  const [from, to] = [params.get('du'), params.get('au')];
  if (isDay(from) && isDay(to)) return { from, to };
  const preset = params.get('periode');
  const known = presets.find((one): one is Preset => one === preset);
  return known && { preset: known };
}

/** The address of a list: only what differs from the plain one. */
export function paymentsHref(filters: Partial<Filters> = {}): string {
  const { q, group, type, period } = { ...noFilters, ...filters };
  const params = new URLSearchParams();
  if (group !== noFilters.group) params.set('etat', group);
  if (type) params.set('type', typeNames[type]);
  if (period && 'preset' in period) params.set('periode', period.preset);
  else if (period) {
    params.set('du', period.from);
    params.set('au', period.to);
  }
  const found = q === '' ? '' : `#${new URLSearchParams({ q }).toString()}`;
  return `/paiements${params.size === 0 ? '' : `?${params.toString()}`}${found}`;
}

/** The days that are looked at; undefined for all of them. */
export const daysLookedAt = ({ q, period }: Pick<Filters, 'q' | 'period'>, today: Day) =>
  q !== '' && period === undefined ? undefined : daysOf(period ?? { preset: defaultPreset }, today);

/** What the API is asked. */
export const paymentsQuery = (filters: Filters, today: Day) => ({
  ...(filters.q && { q: filters.q }),
  ...groupQuery(filters.group),
  ...(filters.type && { type: filters.type }),
  ...daysLookedAt(filters, today),
});
export type PaymentsQuery = ReturnType<typeof paymentsQuery>;

export const isUnfiltered = (filters: Filters): boolean => paymentsHref(filters) === paymentsHref();
