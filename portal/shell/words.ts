import { words } from '../../web/words/words.ts';

export const shellWords = words({
  navigation: { fr: 'Navigation principale', en: 'Main navigation' },
  collect: { fr: 'Encaissement', en: 'Collect' },
  confirm: { fr: 'À confirmer', en: 'To confirm' },
  payments: { fr: 'Paiements', en: 'Payments' },
  reimbursements: { fr: 'Remboursements', en: 'Reimbursements' },
  dashboard: { fr: 'Tableau de bord', en: 'Dashboard' },
  short: {
    collect: { fr: 'Encaisser', en: 'Collect' },
    confirm: { fr: 'À\u00a0confirmer', en: 'To\u00a0confirm' },
    payments: { fr: 'Paiements', en: 'Payments' },
    reimbursements: { fr: 'Virements', en: 'Transfers' },
    dashboard: { fr: 'Chiffres', en: 'Figures' },
  },
  howItWorks: { fr: 'Comment ça marche', en: 'How it works' },
  notifications: { fr: 'Notifications', en: 'Notifications' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  disclaimer: { fr: 'Service indépendant, non affilié à l’ANCV.', en: 'An independent service, not affiliated with ANCV.' },
  landing: {
    title: { fr: 'Encaissez en Chèque-Vacances Connect, sans rien installer', en: 'Collect Chèque-Vacances Connect payments, with nothing to install' },
    lead: { fr: 'Gîte, activité de plein air, agence\u00a0: créez une demande de paiement en 20 secondes, votre client la valide sur son téléphone, et l’argent arrive sur votre compte cinq jours ouvrés plus tard.', en: 'Gîte, outdoor activity, agency: create a payment request in 20 seconds, your client approves it on the phone, and the money is on your account five business days later.' },
    signIn: { fr: 'Se connecter', en: 'Sign in' },
  },
});
