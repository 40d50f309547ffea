import { words } from '../words/words.ts';

export const pageBoundaryWords = words({
  title: { fr: 'Cette page n’a pas pu s’ouvrir', en: 'This page could not be opened' },
  lead: { fr: 'Le réseau a peut-être manqué au mauvais moment, ou une nouvelle version est arrivée. Rouvrez-la\u00a0: rien n’est perdu, rien n’est payé deux fois.', en: 'The network may have failed at the wrong moment, or a new version has arrived. Open it again: nothing is lost, nothing is paid twice.' },
});
