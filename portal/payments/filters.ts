import { listLimits } from '../../contract/settings/limits.ts';
import type { PaymentType } from '../../web/api/client.ts';
import { groupQuery, groups, type Group } from './groups.ts';
import { daysOf, defaultPreset, isDay, presets, type Day, type Period, type Preset } from './period.ts';

/** What the list shows. All of it stands in the address, so that it can be shared and come back to. */
export interface Filters {
  q: string;
  group: Group;
  type: PaymentType | undefined;
  period: Period;
}

export const noFilters: Filters = { q: '', group: 'tous', type: undefined, period: { preset: defaultPreset } };

const typeNames: Record<PaymentType, string> = {
  IMMEDIATE: 'immediat',
  DEFERRED: 'differe',
  PRE_RESERVATION: 'pre-reservation',
  DEFERRED_PRE_RESERVATION: 'pre-reservation-differee',
};
export const types = Object.keys(typeNames) as PaymentType[];

/** As the API takes it. */
export const { queryLengthMax } = listLimits;

/** The filters of an address; what it says wrongly counts as not said. */
export function parseFilters(search: string): Filters {
  const said = new URLSearchParams(search);
  const group = said.get('etat');
  const type = said.get('type');
  return {
    q: (said.get('q') ?? '').trim().slice(0, queryLengthMax),
    group: groups.find((known) => known === group) ?? noFilters.group,
    type: types.find((known) => typeNames[known] === type),
    period: parsePeriod(said),
  };
}

function parsePeriod(said: URLSearchParams): Period {
  const [from, to] = [said.get('du'), said.get('au')];
  if (isDay(from) && isDay(to)) return { from, to };
  const preset = said.get('periode');
  return { preset: presets.find((known): known is Preset => known === preset) ?? defaultPreset };
}

/** The address of a list: only what differs from the plain one. */
export function paymentsHref(filters: Partial<Filters> = {}): string {
  const { q, group, type, period } = { ...noFilters, ...filters };
  const said = new URLSearchParams();
  if (q) said.set('q', q);
  if (group !== noFilters.group) said.set('etat', group);
  if (type) said.set('type', typeNames[type]);
  if (!('preset' in period)) {
    said.set('du', period.from);
    said.set('au', period.to);
  } else if (period.preset !== defaultPreset) said.set('periode', period.preset);
  return said.size === 0 ? '/paiements' : `/paiements?${said.toString()}`;
}

/** What the API is asked. */
export const paymentsQuery = ({ q, group, type, period }: Filters, today: Day) => ({
  ...(q && { q }),
  ...groupQuery(group),
  ...(type && { type }),
  ...daysOf(period, today),
});
export type PaymentsQuery = ReturnType<typeof paymentsQuery>;

export const isUnfiltered = (filters: Filters): boolean => paymentsHref(filters) === paymentsHref();
