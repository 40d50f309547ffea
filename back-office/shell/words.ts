import { words } from '../../web/words/words.ts';

export const shellWords = words({
  product: { fr: 'Back-office', en: 'Back office' },
  menu: { fr: 'Menu', en: 'Menu' },
  navigation: { fr: 'Navigation principale', en: 'Main navigation' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  rights: { fr: 'Matrice des droits', en: 'Matrix of rights' },
  noRole: { fr: 'Sans rôle', en: 'No role' },
  tabs: {
    home: { fr: 'Accueil', en: 'Home' },
    work: { fr: 'À traiter', en: 'To do' },
    proposals: { fr: 'Propositions', en: 'Proposals' },
    enrolEstablishment: { fr: 'Inscrire un établissement', en: 'Enrol an establishment' },
    enrolClient: { fr: 'Inscrire un client', en: 'Enrol a client' },
    credit: { fr: 'Créditer', en: 'Credit' },
    reversals: { fr: 'Reprises de crédits', en: 'Reversals of credits' },
    creditOrders: { fr: 'Ordres de crédit', en: 'Orders of credits' },
    debts: { fr: 'Impayés', en: 'Debts' },
    operators: { fr: 'Personnes', en: 'People' },
    journal: { fr: 'Journal', en: 'Journal' },
    exports: { fr: 'Finances', en: 'Finance' },
  },
  landing: {
    title: { fr: 'Back-office d’Encaissement', en: 'Encaissement back office' },
    lead: { fr: 'Réservé aux équipes internes. La connexion demande un second facteur, et chaque opération est inscrite au journal à votre nom.', en: 'For internal teams. Signing in takes a second factor, and each operation is recorded in the journal under your name.' },
    signIn: { fr: 'Se connecter', en: 'Sign in' },
    merchant: { fr: 'Vous encaissez des chèques-vacances\u00a0?', en: 'Do you collect payments in vouchers?' },
    toPortal: { fr: 'Ouvrir l’espace dédié', en: 'Open the portal' },
  },
  notFound: {
    title: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
    lead: { fr: 'Le lien est peut-être incomplet.', en: 'The link may be incomplete.' },
    back: { fr: 'Revenir à l’accueil', en: 'Back to the home page' },
  },
});
