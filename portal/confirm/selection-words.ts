import { words } from '../../web/words/words.ts';

/** Of several holds confirmed at once. */
export const selectionWords = words({
  title: { fr: '{count, plural, one {Confirmer la prestation\u00a0?} other {Confirmer ces # prestations\u00a0?}}', en: '{count, plural, one {Confirm the service?} other {Confirm these # services?}}' },
  consequence: { fr: '{count, plural, one {Vous confirmez\u00a0: votre client sera débité de {amount}.} other {Vous confirmez #\u00a0prestations\u00a0: vos clients seront débités de {amount} en tout, chacun de son montant.}} Vous ne pourrez plus revenir en arrière, sauf à recréditer.', en: '{count, plural, one {You confirm: {amount} debited to your client.} other {You confirm # services: {amount} debited in all to your clients, each their own amount.}} There is no way back, short of giving it back.' },
  list: { fr: 'Demandes choisies', en: 'Chosen requests' },
  fees: { fr: 'Commission', en: 'Commission' },
  back: { fr: 'Revenir', en: 'Back' },
  confirm: { fr: '{count, plural, one {Confirmer {amount}} other {Confirmer les #\u00a0: {amount}}}', en: '{count, plural, one {Confirm {amount}} other {Confirm all #: {amount}}}' },
  resultTitle: { fr: 'Ce qui a été confirmé', en: 'What was confirmed' },
  progress: { fr: 'Confirmation en cours\u00a0: {done} sur {count}…', en: 'Confirming: {done} of {count}…' },
  confirmed: { fr: '{count, plural, =0 {Rien n’a été confirmé} one {#\u00a0prestation confirmée\u00a0: {amount}} other {#\u00a0prestations confirmées\u00a0: {amount}}}', en: '{count, plural, =0 {Nothing was confirmed} one {# service confirmed: {amount} debited} other {# services confirmed: {amount} debited}}' },
  movedOn: { fr: '{count, plural, one {#\u00a0demande n’attendait plus votre réponse.} other {#\u00a0demandes n’attendaient plus votre réponse.}}', en: '{count, plural, one {# request did not wait for your answer any more.} other {# requests did not wait for your answer any more.}}' },
  failed: { fr: '{count, plural, one {#\u00a0demande n’a pas pu être confirmée\u00a0: réessayez, rien ne sera fait deux fois.} other {#\u00a0demandes n’ont pas pu être confirmées\u00a0: réessayez, rien ne sera fait deux fois.}}', en: '{count, plural, one {# request could not be confirmed: try again, nothing will be done twice.} other {# requests could not be confirmed: try again, nothing will be done twice.}}' },
  retry: { fr: '{count, plural, one {Réessayer} other {Réessayer les #}}', en: '{count, plural, one {Try again} other {Try all # again}}' },
  waiting: { fr: 'En cours…', en: 'Under way…' },
  done: { fr: 'Confirmée', en: 'Confirmed' },
  close: { fr: 'Fermer', en: 'Close' },
});
