import { words } from '../../web/words/words.ts';

export const shellWords = words(
  {
    navigation: 'Navigation principale',
    title: 'Mes chèques-vacances',
    inbox: 'Demandes',
    wallet: 'Mes chèques',
    identifier: 'Mon identifiant',
    account: 'Compte',
    disclaimer: 'Service indépendant, non affilié à l’ANCV.',
    landing: {
      title: 'Payez vos vacances depuis votre téléphone',
      lead: 'Vous voyez qui demande quoi, vous choisissez combien, vous validez avec votre code personnel. Personne d’autre ne peut payer à votre place.',
      signIn: 'Se connecter',
      merchant: 'Vous êtes un professionnel ?',
      toPortal: 'Ouvrir le portail',
    },
    notFound: { title: 'Cette page n’existe pas', lead: 'Le lien est peut-être incomplet.', back: 'Voir mes demandes' },
  },
  {
    navigation: 'Main navigation',
    title: 'My vouchers',
    inbox: 'Requests',
    wallet: 'My vouchers',
    identifier: 'My identifier',
    account: 'Account',
    disclaimer: 'An independent service, not affiliated with ANCV.',
    landing: {
      title: 'Pay for your holidays from your phone',
      lead: 'You see who asks for what, you choose how much, you approve with your personal code. Nobody else can pay in your place.',
      signIn: 'Sign in',
      merchant: 'Are you a professional?',
      toPortal: 'Open the portal',
    },
    notFound: { title: 'This page does not exist', lead: 'The link may be incomplete.', back: 'See my requests' },
  },
);
