import { words } from '../../web/words/words.ts';

/** How it is said, here and there, that holds ran out unanswered. */
export const lostWords = words({
  lost: { fr: '{count, plural, one {#\u00a0pré-réservation perdue} other {#\u00a0pré-réservations perdues}} en {days}\u00a0jours\u00a0: {amount}', en: '{count, plural, one {#\u00a0pre-reservation} other {#\u00a0pre-reservations}} lost in {days}\u00a0days: {amount}' },
  why: { fr: '{count, plural, one {Elle n’a pas été confirmée à temps\u00a0: votre client a retrouvé son montant.} other {Elles n’ont pas été confirmées à temps\u00a0: vos clients ont retrouvé leur montant.}}', en: '{count, plural, one {It was not confirmed in time: your client got the amount back.} other {They were not confirmed in time: your clients got the amounts back.}}' },
  which: { fr: '{count, plural, one {Voir laquelle} other {Voir lesquelles}}', en: '{count, plural, one {See which one} other {See which ones}}' },
});
