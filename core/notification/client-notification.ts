import { openDeadline } from '../payment/effective.ts';
import type { Payment } from '../payment/payment.ts';
import { addMs, type Instant } from '../time.ts';
import { DAY_MS, SECOND_MS } from '../../contract/duration.ts';
import type { ToldToClient } from './payment-events.ts';

/**
 * What the client's phones are told: which payment, and a generic text. No amount, no name: a push goes through others'
 * hands and shows on a locked screen; the App shows the rest.
 */
export interface ClientNotification {
  paymentId: string;
  event: ToldToClient;
  title: string;
  body: string;
  /** How long it is worth delivering, in whole seconds, at least 1. */
  ttlSeconds: number;
}

/** In French, the language of the users; no-break spaces before `:` are written out. */
export const clientTexts: Record<ToldToClient, { title: string; body: string }> = {
  REQUESTED: {
    title: 'Demande de paiement',
    body: 'Vous avez une demande de paiement à confirmer.',
  },
  REMINDED: {
    title: 'Demande de paiement',
    body: 'Rappel\u00a0: une demande de paiement attend votre confirmation.',
  },
  EXTENDED: {
    title: 'Délai prolongé',
    body: 'Vous avez plus de temps pour confirmer une demande de paiement.',
  },
  CONFIRMED: {
    title: 'Paiement validé',
    body: 'Le prestataire a confirmé la prestation. Votre paiement est validé.',
  },
  CONFIRMED_IN_PART: {
    title: 'Paiement validé en partie',
    body: 'Le prestataire a confirmé une partie de la prestation. Le reste est de nouveau disponible.',
  },
  CANCELLED: {
    title: 'Demande annulée',
    body: 'Le prestataire a annulé une demande de paiement. Vous n’avez rien à faire.',
  },
  CLIENT_EXPIRED: {
    title: 'Délai dépassé',
    body: 'Une demande de paiement n’a pas été confirmée à temps. Rien n’a été débité.',
  },
  MERCHANT_DECLINED: {
    title: 'Prestation refusée',
    body: 'Le prestataire ne peut pas assurer la prestation. Le montant bloqué est de nouveau disponible.',
  },
  MERCHANT_EXPIRED: {
    title: 'Prestation non confirmée',
    body: 'Le prestataire n’a pas confirmé à temps. Le montant bloqué est de nouveau disponible.',
  },
  VOIDED: {
    title: 'Paiement annulé',
    body: 'Le prestataire a annulé un paiement. Vous avez été recrédité.',
  },
  REFUNDED: {
    title: 'Paiement annulé',
    body: 'Le prestataire a annulé un paiement. Vous avez été recrédité.',
  },
};

/** News without a deadline: worth telling a phone that was off over a long weekend, not one found in a drawer. */
const newsTtlMs = 3 * DAY_MS;
/** The longest that Firebase keeps a message, 4 weeks; Apple and SNS take no less. */
const ttlMaxMs = 28 * DAY_MS;

/** @returns undefined when it is too late to be of use: what was to be confirmed can no longer be. */
export function clientNotification(
  event: ToldToClient,
  payment: Payment,
  now: Instant,
): ClientNotification | undefined {
  const until = payment.status === 'AWAITING_CLIENT' ? openDeadline(payment) : undefined;
  const ttlMs = Math.min((until ?? addMs(now, newsTtlMs)) - now, ttlMaxMs);
  const ttlSeconds = Math.floor(ttlMs / SECOND_MS);
  if (ttlSeconds < 1) return undefined;
  return { paymentId: payment.id, event, ...clientTexts[event], ttlSeconds };
}
