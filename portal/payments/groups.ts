import type { PaymentStatus } from '../../web/api/client.ts';

/** How merchants sort their payments, by the name that stands in the address. */
export const groups = [
  'tous',
  'en-attente',
  'a-confirmer',
  'valides',
  'reste-a-encaisser',
  'sans-paiement',
  'perdus',
  'recredites',
] as const;
export type Group = (typeof groups)[number];

const statuses: Partial<Record<Group, readonly PaymentStatus[]>> = {
  'en-attente': ['AWAITING_CLIENT'],
  'a-confirmer': ['AWAITING_MERCHANT'],
  valides: ['VALIDATED'],
  'sans-paiement': [
    'CLIENT_DECLINED',
    'CANCELLED',
    'CLIENT_EXPIRED',
    'MERCHANT_DECLINED',
    'MERCHANT_EXPIRED',
    'MERCHANT_BLOCKED',
  ],
  perdus: ['MERCHANT_EXPIRED'],
  recredites: ['VOIDED', 'REFUNDED'],
};

/** The group as the API filters it. */
export function groupQuery(group: Group): { status?: PaymentStatus[]; remainder?: 'DUE' } {
  if (group === 'reste-a-encaisser') return { remainder: 'DUE' };
  const status = statuses[group];
  return status === undefined ? {} : { status: [...status] };
}
