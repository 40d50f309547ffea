import { words } from '../../web/words/words.ts';

export const counterWords = words({
  proposed: { fr: '{amount} {euros, plural, one {proposé} other {proposés}} au comptoir', en: '{amount} proposed at the counter' },
  matchCode: { fr: 'Code commun', en: 'Match code' },
  matchCodeHelp: { fr: 'Le même sur le téléphone de votre client.', en: 'The same on your client’s phone.' },
  left: { fr: 'Encore {time} pour répondre.', en: '{time} left to answer.' },
  accept: { fr: 'Accepter {amount}', en: 'Accept {amount}' },
  refuse: { fr: 'Refuser', en: 'Refuse' },
  list: { fr: 'Demandes au comptoir', en: 'Counter requests' },
  count: { fr: '{count, plural, one {# demande au comptoir} other {# demandes au comptoir}}', en: '{count, plural, one {# counter request} other {# counter requests}}' },
  alertBody: { fr: 'Code commun {code}. Acceptez ou refusez sur la page Encaissement.', en: 'Match code {code}. Accept or refuse on the page Collect.' },
});
