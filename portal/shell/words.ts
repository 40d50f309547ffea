import { words } from '../../web/words/words.ts';

export const shellWords = words(
  {
    navigation: 'Navigation principale',
    collect: 'Encaissement',
    confirm: 'À confirmer',
    payments: 'Paiements',
    reimbursements: 'Remboursements',
    dashboard: 'Tableau de bord',
    howItWorks: 'Comment ça marche',
    signOut: 'Se déconnecter',
    disclaimer: 'Service indépendant, non affilié à l’ANCV.',
    landing: {
      title: 'Encaissez en Chèque-Vacances Connect, sans rien installer',
      lead: 'Gîte, activité de plein air, agence : créez une demande de paiement en 20 secondes, votre client la valide sur son téléphone, et l’argent arrive sur votre compte cinq jours ouvrés plus tard.',
      signIn: 'Se connecter',
      client: 'Vous payez avec vos chèques-vacances ?',
      toApp: 'Ouvrir l’application',
    },
    notFound: {
      title: 'Cette page n’existe pas',
      lead: 'Le lien est peut-être incomplet.',
      back: 'Revenir à l’encaissement',
    },
  },
  {
    navigation: 'Main navigation',
    collect: 'Collect',
    confirm: 'To confirm',
    payments: 'Payments',
    reimbursements: 'Reimbursements',
    dashboard: 'Dashboard',
    howItWorks: 'How it works',
    signOut: 'Sign out',
    disclaimer: 'An independent service, not affiliated with ANCV.',
    landing: {
      title: 'Collect Chèque-Vacances Connect payments, with nothing to install',
      lead: 'Gîte, outdoor activity, agency: create a payment request in 20 seconds, your client approves it on the phone, and the money is on your account five business days later.',
      signIn: 'Sign in',
      client: 'Are you paying with vouchers?',
      toApp: 'Open the app',
    },
    notFound: {
      title: 'This page does not exist',
      lead: 'The link may be incomplete.',
      back: 'Back to collecting',
    },
  },
);
