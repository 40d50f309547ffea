import { words } from '../../web/words/words.ts';

export const landingWords = words({
  apply: { fr: 'Devenir partenaire', en: 'Become a partner' },
  client: { fr: 'Vous payez avec vos chèques-vacances\u00a0?', en: 'Are you paying with vouchers?' },
  toApp: { fr: 'Ouvrir l’application', en: 'Open the app' },
});
