import { words } from './words.ts';

/** The names of the four types, the same for merchant and client. */
export const paymentTypeWords = words({
  IMMEDIATE: { fr: 'Immédiat', en: 'Immediate' },
  DEFERRED: { fr: 'Différé', en: 'Deferred' },
  PRE_RESERVATION: { fr: 'Pré-réservation', en: 'Pre-reservation' },
  DEFERRED_PRE_RESERVATION: { fr: 'Pré-réservation différée', en: 'Deferred pre-reservation' },
});
