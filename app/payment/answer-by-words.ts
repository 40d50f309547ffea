import { words } from '../../web/words/words.ts';

export const answerByWords = words({
  until: { fr: 'À valider {until}', en: 'To approve {until}' },
  hold: { fr: 'Mis de côté, puis confirmé par le prestataire', en: 'Set aside, then confirmed by the provider' },
});
