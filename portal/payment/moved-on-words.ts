import { words } from '../../web/words/words.ts';

/** What somebody is told whose dialog asked about a payment that has moved on meanwhile: who did what, and when. */
export const movedOnWords = words({
  title: { fr: 'Il n’y a plus rien à répondre', en: 'There is nothing to answer any more' },
  close: { fr: 'Fermer', en: 'Close' },
  once: { fr: 'Rien n’a été fait deux fois.', en: 'Nothing was done twice.' },
  justNow: { fr: 'à l’instant', en: 'just now' },
  byAccount: { fr: 'depuis un autre écran de votre compte', en: 'on another screen of your account' },
  byYou: { fr: 'par vous', en: 'by you' },
  confirmed: { fr: 'Confirmée {when} {by}\u00a0: votre client est débité de {amount}.', en: 'Confirmed {when} {by}: {amount} debited to your client.' },
  paid: { fr: 'Validée {when} par votre client, qui a payé {amount}.', en: 'Approved {when} by your client: {amount} paid.' },
  held: { fr: 'Validée {when} par votre client, qui a mis {amount} de côté pour vous. À vous de confirmer la prestation.', en: 'Approved {when} by your client: {amount} set aside for you. It is for you to confirm the service.' },
  declinedByClient: { fr: 'Refusée {when} par votre client. Rien ne lui est débité.', en: 'Declined {when} by your client. Nothing is debited.' },
  cancelled: { fr: 'Annulée {when} {by}. Rien n’est débité à votre client.', en: 'Cancelled {when} {by}. Nothing is debited to your client.' },
  clientExpired: { fr: 'Terminée {when}\u00a0: votre client n’a pas répondu à temps.', en: 'Ended {when}: your client did not answer in time.' },
  declined: { fr: 'Prestation refusée {when} {by}\u00a0: votre client récupère {amount}.', en: 'Service declined {when} {by}: {amount} given back to your client.' },
  lost: { fr: 'Perdue {when}\u00a0: elle n’a pas été confirmée à temps, votre client a récupéré {amount}.', en: 'Lost {when}: it was not confirmed in time, {amount} given back to your client.' },
  blocked: { fr: 'Close {when}, votre compte étant bloqué. Rien n’est débité à votre client.', en: 'Closed {when}, as your account was blocked. Nothing is debited to your client.' },
  givenBack: { fr: 'Annulée {when} {by}\u00a0: votre client est recrédité de {amount}.', en: 'Cancelled {when} {by}: {amount} given back to your client.' },
  waiting: { fr: 'Votre client n’a pas encore répondu.', en: 'Your client has not answered yet.' },
});
