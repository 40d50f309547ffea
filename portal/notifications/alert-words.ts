import { words } from '../../web/words/words.ts';

export const alertWords = words({
  paid: { fr: '{amount} {euros, plural, one {payé} other {payés}} par votre client', en: '{amount} paid by your client' },
  paidBody: { fr: 'Code commun {code}. Ouvrez la demande pour le reste à encaisser et la date du virement.', en: 'Match code {code}. Open the request for the remainder and the date of the transfer.' },
  held: { fr: '{amount} {euros, plural, one {réservé} other {réservés}}\u00a0: à confirmer par vous', en: '{amount} set aside: for you to confirm' },
  heldBody: { fr: 'Code commun {code}. Confirmez ou refusez avant la date limite.', en: 'Match code {code}. Confirm or decline before the deadline.' },
  declined: { fr: 'Demande de {amount} refusée par votre client', en: 'Request for {amount} declined by your client' },
  declinedBody: { fr: 'Code commun {code}. Ouvrez la demande pour en voir la raison.', en: 'Match code {code}. Open the request to see why.' },
});
