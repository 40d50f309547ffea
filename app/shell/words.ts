import { words } from '../../web/words/words.ts';

export const shellWords = words({
  navigation: { fr: 'Navigation principale', en: 'Main navigation' },
  title: { fr: 'Mes chèques-vacances', en: 'My vouchers' },
  inbox: { fr: 'Demandes', en: 'Requests' },
  wallet: { fr: 'Mes chèques', en: 'My vouchers' },
  identifier: { fr: 'Mon identifiant', en: 'My identifier' },
  account: { fr: 'Compte', en: 'Account' },
  disclaimer: { fr: 'Service indépendant, non affilié à l’ANCV.', en: 'An independent service, not affiliated with ANCV.' },
  landing: {
    title: { fr: 'Payez vos vacances depuis votre téléphone', en: 'Pay for your holidays from your phone' },
    what: { fr: 'L’application pour payer en Chèque-Vacances Connect, chez un prestataire ou à distance.', en: 'The app to pay in Chèque-Vacances Connect vouchers, at a provider’s or from afar.' },
    lead: { fr: 'Vous voyez qui demande quoi, vous choisissez combien, vous validez avec votre code personnel. Personne d’autre ne peut payer à votre place.', en: 'You see who asks for what, you choose how much, you approve with your personal code. Nobody else can pay in your place.' },
    signIn: { fr: 'Se connecter', en: 'Sign in' },
    merchant: { fr: 'Vous êtes un professionnel\u00a0?', en: 'Are you a professional?' },
    toPortal: { fr: 'Ouvrir le portail', en: 'Open the portal' },
  },
  notFound: {
    title: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
    lead: { fr: 'Le lien est peut-être incomplet.', en: 'The link may be incomplete.' },
    back: { fr: 'Voir mes demandes', en: 'See my requests' },
  },
});
