import { words } from '../words/words.ts';

export const signInWords = words({
  nothingKept: {
    fr: 'Votre navigateur ne garde rien pour ce site\u00a0: vous ne pourriez pas revenir de la connexion. Autorisez les cookies et les données de ce site dans ses réglages, ou quittez la navigation privée, puis rechargez la page.',
    en: 'Your browser keeps nothing for this site: you could not come back from signing in. Allow cookies and site data for it in the settings, or leave private browsing, then reload the page.',
  },
});
