import { words } from '../../web/words/words.ts';

export const walletWords = words({
  title: { fr: 'Mes chèques', en: 'My vouchers' },
  available: { fr: 'Disponible', en: 'Available' },
  held: { fr: '{amount} mis de côté en plus, en attente d’un prestataire', en: '{amount} more set aside, waiting for a provider' },
  locked: {
    title: { fr: 'Paiements bloqués', en: 'Payments are locked' },
    lead: { fr: 'Après {count} codes incorrects de suite, rien ne peut être payé. Un code d’activation vous débloque en moins d’une minute.', en: 'After {count} wrong codes in a row, nothing can be paid. An activation code unlocks you in less than a minute.' },
    action: { fr: 'Réactiver cet appareil', en: 'Activate this device again' },
  },
  attempts: { fr: '{left, plural, =1 {Il vous reste 1 essai pour votre code personnel. Un code incorrect de plus bloque vos paiements.} one {Il vous reste # essai pour votre code personnel.} other {Il vous reste # essais pour votre code personnel.}}', en: '{left, plural, one {You have 1 try left for your personal code. One more wrong code locks your payments.} other {You have # tries left for your personal code.}}' },
  holds: { fr: 'Mis de côté, à confirmer par le prestataire', en: 'Set aside, for the provider to confirm' },
  holdsDetail: { fr: 'Vous ne serez débité que si le prestataire confirme. Sinon, le montant vous revient à la date indiquée au plus tard.', en: 'You are debited only if the provider confirms. If not, the amount comes back to you on the date shown at the latest.' },
  history: { fr: 'Historique', en: 'History' },
  credits: {
    title: { fr: 'Chèques reçus', en: 'Vouchers received' },
    CREDIT: { fr: 'Chèques-vacances reçus', en: 'Vouchers received' },
    REVERSAL: { fr: 'Reprise d’un crédit fait par erreur', en: 'A credit made by mistake, taken back' },
  },
  more: { fr: 'Afficher plus', en: 'Show more' },
  loading: { fr: 'Chargement de vos paiements…', en: 'Loading your payments…' },
  requestsListed: { fr: '{count} demandes affichées', en: '{count} requests shown' },
  empty: {
    title: { fr: 'Aucun paiement pour l’instant', en: 'No payment yet' },
    lead: { fr: 'Donnez votre identifiant à un prestataire\u00a0: sa demande arrive dans Demandes, et vos paiements sont gardés ici avec leur reçu.', en: 'Give your identifier to a provider: their request arrives in Requests, and your payments are kept here with their receipt.' },
    action: { fr: 'Voir mon identifiant', en: 'See my identifier' },
  },
});
