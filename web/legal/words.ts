import { words } from '../words/words.ts';

export const legalWords = words({
  navigation: { fr: 'Informations légales', en: 'Legal information' },
  contact: { fr: 'Contact', en: 'Contact' },
  'mentions-legales': { fr: 'Mentions légales', en: 'Legal notice' },
  confidentialite: { fr: 'Confidentialité', en: 'Privacy' },
  conditions: { fr: 'Conditions d’utilisation', en: 'Terms of use' },
  accessibilite: { fr: 'Accessibilité', en: 'Accessibility' },
  back: { fr: 'Revenir au service', en: 'Back to the service' },
  contactTitle: { fr: 'Contacter le support', en: 'Contact support' },
  contactLead: {
    fr: 'Une question, un paiement que vous ne reconnaissez pas, une page qui ne marche pas\u00a0? Ne communiquez jamais votre code personnel, même à nous.',
    en: 'A question, a payment that you do not recognise, a page that does not work? Never tell your personal code, not even to us.',
  },
  nobody: { fr: 'Ce site d’essai n’a pas de support.', en: 'This trial site has no support.' },
  draft: {
    title: { fr: 'Projet de texte', en: 'Draft' },
    detail: {
      fr: 'À valider par l’exploitant du service et son conseil juridique avant l’ouverture. Ce qui est entre crochets reste à compléter.',
      en: 'To be approved by whoever runs the service, and their legal counsel, before it opens. What is in square brackets is still to be filled in.',
    },
  },
  notFound: { fr: 'Cette page n’existe pas', en: 'This page does not exist' },
});
