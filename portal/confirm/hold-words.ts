import { words } from '../../web/words/words.ts';

/** What is said around a merchant's answer to a hold: each dialog says exactly what will happen. */
export const holdWords = words({
  confirm: { fr: 'Confirmer {amount}', en: 'Confirm {amount}' },
  confirmShort: { fr: 'Confirmer', en: 'Confirm' },
  confirmPart: { fr: 'Confirmer une partie', en: 'Confirm a part' },
  decline: { fr: 'Refuser la prestation', en: 'Decline the service' },
  back: { fr: 'Revenir', en: 'Back' },
  client: { fr: 'Votre client', en: 'Your client' },
  debited: { fr: 'Débité à votre client', en: 'Debited to your client' },
  commission: { fr: 'Commission ({rate})', en: 'Commission ({rate})' },
  received: { fr: 'Vous recevez', en: 'You receive' },
  remainder: { fr: 'Reste à encaisser autrement', en: 'Remainder to collect otherwise' },
  transfer: { fr: 'Virement {days} jours ouvrés après votre confirmation.', en: 'Transfer {days} business days after your confirmation.' },
  all: {
    title: { fr: 'Confirmer la prestation\u00a0?', en: 'Confirm the service?' },
    consequence: { fr: 'Vous confirmez\u00a0: votre client sera débité de {amount}. Vous ne pourrez plus revenir en arrière, sauf à le recréditer.', en: 'You confirm: {amount} will be debited to your client. There is no way back, short of giving it back to them.' },
  },
  part: {
    title: { fr: 'Confirmer une partie', en: 'Confirm a part' },
    amount: { fr: 'Montant que vous confirmez', en: 'Amount that you confirm' },
    help: { fr: 'Votre client a accepté {amount}\u00a0: vous pouvez en confirmer moins, pas plus.', en: 'Your client agreed to {amount}: you can confirm less, not more.' },
    missing: { fr: 'Indiquez un montant, par exemple 57,50.', en: 'Give an amount, such as 57.50.' },
    tooLarge: { fr: 'Votre client a accepté {amount}\u00a0: indiquez ce montant ou moins.', en: 'Your client agreed to {amount}: give that amount or less.' },
    consequence: { fr: 'Vous confirmez\u00a0: votre client sera débité de {amount} et récupère {back} tout de suite. Vous ne pourrez plus revenir en arrière, sauf à le recréditer.', en: 'You confirm: {amount} will be debited to your client and {back} goes back to them at once. There is no way back, short of giving it back to them.' },
    waived: { fr: 'Si ce reste n’est pas dû, notez-le ensuite comme offert.', en: 'If this remainder is not owed, note it as waived afterwards.' },
    submit: { fr: 'Confirmer cette partie', en: 'Confirm this part' },
  },
  declining: {
    title: { fr: 'Refuser la prestation\u00a0?', en: 'Decline the service?' },
    reason: { fr: 'Pourquoi\u00a0?', en: 'Why?' },
    reasons: {
      UNAVAILABLE: { fr: 'Prestation indisponible', en: 'Service not available' },
      OTHER: { fr: 'Autre raison', en: 'Another reason' },
    },
    message: { fr: 'Message à votre client (facultatif)', en: 'Message to your client (optional)' },
    messageHelp: { fr: 'Il le lira dans l’application. Encore {left} caractères.', en: 'They will read it in the app. {left} characters left.' },
    consequence: { fr: 'Vous refusez\u00a0: votre client récupère {amount} tout de suite et rien ne vous sera versé. Vous ne pourrez plus revenir en arrière.', en: 'You decline: {amount} goes back to your client at once and you will be paid nothing. There is no way back.' },
  },
});
