import { words } from '../../../contract/words/words.ts';

export const letterWords = words({
  fact: { fr: '{label}\u00a0:', en: '{label}:' },
  disclaimer: { fr: 'Service indépendant, non affilié à l’ANCV.', en: 'An independent service, not affiliated with ANCV.' },
  CLIENT: {
    why: { fr: 'Ce message automatique concerne votre compte Encaissement.', en: 'This automatic message is about your Encaissement account.' },
    never: { fr: 'Nous ne vous demandons jamais votre code personnel par e-mail ni par téléphone.', en: 'We never ask for your personal code by e-mail or phone.' },
  },
  APPLICANT: {
    why: { fr: 'Ce message automatique concerne une demande d’adhésion.', en: 'This automatic message is about an application to become a provider.' },
  },
  MERCHANT: {
    why: { fr: 'Ce message automatique concerne votre compte de prestataire.', en: 'This automatic message is about your provider account.' },
    choose: { fr: 'Choisir les e-mails que je reçois', en: 'Choose the e-mails I get' },
  },
});
