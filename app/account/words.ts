import { words } from '../../web/words/words.ts';

export const accountWords = words({
  title: { fr: 'Compte', en: 'Account' },
  settings: { fr: 'Réglages', en: 'Settings' },
  devices: { fr: 'Mes appareils', en: 'My devices' },
  devicesDetail: { fr: 'Ceux qui peuvent payer. Retirez un téléphone perdu.', en: 'Those that can pay. Remove a lost phone.' },
  notifications: { fr: 'Notifications', en: 'Notifications' },
  notified: { fr: 'Vous êtes prévenu sur cet appareil.', en: 'You are notified on this device.' },
  notNotified: { fr: 'Vous n’êtes pas prévenu sur cet appareil.', en: 'You are not notified on this device.' },
  code: { fr: 'Changer mon code personnel', en: 'Change my personal code' },
  codeDetail: { fr: 'Les 6 chiffres demandés à chaque paiement.', en: 'The 6 digits asked for at each payment.' },
  blocked: { fr: 'Prestataires bloqués', en: 'Blocked providers' },
  blockedDetail: { fr: 'Ceux qui ne peuvent plus vous envoyer de demandes.', en: 'Those who can no longer send you requests.' },
  language: { fr: 'Langue', en: 'Language' },
  languageDetail: { fr: 'L’application est en français.', en: 'The app is in English.' },
  signOut: {
    action: { fr: 'Se déconnecter', en: 'Sign out' },
    title: { fr: 'Se déconnecter\u00a0?', en: 'Sign out?' },
    stays: { fr: 'Cet appareil reste activé\u00a0: à votre prochaine connexion, vous pourrez y payer de nouveau avec votre code personnel.', en: 'This device stays activated: when you sign in again, you can pay here with your personal code.' },
    gone: { fr: 'Vous vendez ou prêtez cet appareil\u00a0? Retirez-le d’abord dans Mes appareils.', en: 'Are you selling or lending this device? Remove it first in My devices.' },
    notEnrolled: { fr: 'Vous ne verrez plus vos demandes ici avant de vous connecter de nouveau.', en: 'You will not see your requests here until you sign in again.' },
    cancel: { fr: 'Rester connecté', en: 'Stay signed in' },
  },
  help: {
    title: { fr: 'Aide', en: 'Help' },
    other: { fr: 'Une autre question\u00a0? Contactez le support.', en: 'Another question? Contact support.' },
    questions: [
      {
        question: { fr: 'J’ai oublié mon code personnel', en: 'I forgot my personal code' },
        answer: { fr: 'Demandez un code d’activation à {issuer}, puis réactivez cet appareil\u00a0: vous choisirez un nouveau code.', en: 'Ask {issuer} for an activation code, then activate this device again: you will choose a new code.' },
      },
      {
        question: { fr: 'J’ai perdu mon téléphone', en: 'I lost my phone' },
        answer: { fr: 'Depuis un autre appareil activé, retirez-le dans Mes appareils. Sans autre appareil, demandez un code d’activation à {issuer}\u00a0: il permet de retirer tous les anciens appareils. Sans votre code personnel, personne ne peut payer.', en: 'From another activated device, remove it in My devices. Without one, ask {issuer} for an activation code: it can remove all older devices. Without your personal code, nobody can pay.' },
      },
      {
        question: { fr: 'Mes paiements sont bloqués', en: 'My payments are locked' },
        answer: { fr: '{count} codes incorrects de suite bloquent les paiements. Un code d’activation remis par {issuer} les débloque.', en: '{count} wrong codes in a row lock payments. An activation code from {issuer} unlocks them.' },
      },
      {
        question: { fr: 'Une partie de mes chèques est mise de côté', en: 'A part of my vouchers is set aside' },
        answer: { fr: 'Un prestataire doit encore confirmer sa disponibilité. S’il confirme, vous êtes débité\u00a0; s’il refuse ou ne répond pas à temps, le montant vous revient.', en: 'A provider still has to confirm availability. If they confirm, you are debited; if they decline or do not answer in time, the amount comes back to you.' },
      },
      {
        question: { fr: 'Le prestataire doit me rendre l’argent', en: 'The provider has to give my money back' },
        answer: { fr: 'Demandez-lui d’annuler le paiement dans son espace\u00a0: vos chèques sont recrédités en entier, aussitôt.', en: 'Ask them to cancel the payment in their portal: your vouchers are given back in full, at once.' },
      },
    ],
  },
});
