import { words } from '../../web/words/words.ts';

export const walletWords = words(
  {
    title: 'Mes chèques',
    available: 'Disponible',
    held: (amount: string) => `${amount} bloqués en plus, en attente d’un prestataire`,
    locked: {
      title: 'Paiements bloqués',
      lead: 'Après trois codes incorrects de suite, rien ne peut être payé. Un code d’activation vous débloque en moins d’une minute.',
      action: 'Réactiver cet appareil',
    },
    attempts: (left: number) =>
      left === 1
        ? 'Il vous reste 1 essai pour votre code personnel. Un code incorrect de plus bloque vos paiements.'
        : `Il vous reste ${left} essais pour votre code personnel.`,
    holds: 'Bloqué, à confirmer par le prestataire',
    holdsDetail:
      'Vous ne serez débité que si le prestataire confirme. Sinon, le montant vous revient à la date indiquée au plus tard.',
    history: 'Historique',
    more: 'Afficher plus',
    loading: 'Chargement de vos paiements…',
    shown: (count: number) => `${count} demandes affichées`,
    empty: {
      title: 'Aucun paiement pour l’instant',
      lead: 'Donnez votre identifiant à un prestataire\u00a0: sa demande arrive dans Demandes, et vos paiements sont gardés ici avec leur reçu.',
      action: 'Voir mon identifiant',
    },
  },
  {
    title: 'My vouchers',
    available: 'Available',
    held: (amount: string) => `${amount} more held, waiting for a provider`,
    locked: {
      title: 'Payments are locked',
      lead: 'After three wrong codes in a row, nothing can be paid. An activation code unlocks you in less than a minute.',
      action: 'Activate this device again',
    },
    attempts: (left: number) =>
      left === 1
        ? 'You have 1 try left for your personal code. One more wrong code locks your payments.'
        : `You have ${left} tries left for your personal code.`,
    holds: 'Held, for the provider to confirm',
    holdsDetail:
      'You are debited only if the provider confirms. If not, the amount comes back to you on the date shown at the latest.',
    history: 'History',
    more: 'Show more',
    loading: 'Loading your payments…',
    shown: (count: number) => `${count} requests shown`,
    empty: {
      title: 'No payment yet',
      lead: 'Give your identifier to a provider: their request arrives in Requests, and your payments are kept here with their receipt.',
      action: 'See my identifier',
    },
  },
);
