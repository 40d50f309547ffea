import { words } from '../../../contract/words/words.ts';

export const applicantMailWords = words({
  UNCONFIRMED: {
    subject: { fr: 'Confirmez votre adresse e-mail', en: 'Confirm your e-mail address' },
    title: { fr: 'Confirmez votre adresse e-mail', en: 'Confirm your e-mail address' },
    lead: { fr: 'Une demande d’adhésion a été déposée avec cette adresse le {at}.', en: 'An application was made with this address on {at}.' },
    how: { fr: 'Ouvrez le lien sous 7\u00a0jours pour confirmer que cette adresse est la vôtre. Votre demande sera ensuite examinée.', en: 'Open the link within 7 days to confirm that this address is yours. Your application is then looked at.' },
    open: { fr: 'Confirmer mon adresse', en: 'Confirm my address' },
    caution: { fr: 'Vous n’avez rien demandé\u00a0? Ne faites rien\u00a0: sans confirmation, la demande est oubliée.', en: 'You did not apply? Do nothing: without confirmation, the application is forgotten.' },
  },
  MORE_NEEDED: {
    subject: { fr: 'Votre demande d’adhésion\u00a0: il nous manque un élément', en: 'Your application: something is missing' },
    title: { fr: 'Il nous manque un élément', en: 'Something is missing' },
    lead: { fr: 'Nous examinons votre demande d’adhésion et avons besoin d’un complément.', en: 'We are looking at your application and need something more.' },
    question: { fr: 'Ce qu’il nous faut', en: 'What we need' },
    open: { fr: 'Répondre', en: 'Answer' },
  },
  ACCEPTED: {
    subject: { fr: 'Votre demande d’adhésion est acceptée', en: 'Your application is accepted' },
    title: { fr: 'Bienvenue\u00a0!', en: 'Welcome!' },
    lead: { fr: 'Votre demande d’adhésion est acceptée.', en: 'Your application is accepted.' },
    how: { fr: 'Un autre e-mail vous donne votre mot de passe provisoire. Connectez-vous avec cette adresse, votre téléphone à portée de main\u00a0: il devient votre second facteur. Puis faites votre première demande de paiement.', en: 'Another e-mail brings your first password. Sign in with this address, your phone at hand: it becomes your second factor. Then make your first payment request.' },
    open: { fr: 'Ouvrir le portail', en: 'Open the portal' },
  },
  DECLINED: {
    subject: { fr: 'Votre demande d’adhésion n’est pas acceptée', en: 'Your application is not accepted' },
    title: { fr: 'Votre demande n’est pas acceptée', en: 'Your application is not accepted' },
    lead: { fr: 'Nous avons examiné votre demande d’adhésion et ne pouvons pas y donner suite.', en: 'We have looked at your application and cannot accept it.' },
    reason: { fr: 'Motif', en: 'Reason' },
    open: { fr: 'Voir ma demande', en: 'See my application' },
  },
});
