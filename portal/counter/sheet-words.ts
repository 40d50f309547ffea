import { words } from '../../web/words/words.ts';

export const sheetWords = words({
  title: { fr: 'Code du comptoir', en: 'Counter code' },
  lead: { fr: 'Posez cette feuille sur votre comptoir\u00a0: vos clients la scannent, saisissent le montant, et vous acceptez ici. Personne ne dicte d’identifiant.', en: 'Put this sheet on your counter: clients scan it and type the amount, and you accept here. Nobody dictates an identifier.' },
  back: { fr: 'Encaissement', en: 'Collect' },
  print: { fr: 'Imprimer', en: 'Print' },
  copy: { fr: 'Copier le lien', en: 'Copy the link' },
  create: { fr: 'Créer mon code', en: 'Create my code' },
  none: { fr: 'Vous n’avez pas encore de code', en: 'You have no code yet' },
  noneDetail: { fr: 'Il est propre à votre établissement, et ne contient rien de personnel.', en: 'It is your own, and contains nothing personal.' },
  renew: { fr: 'Renouveler le code', en: 'Renew the code' },
  renewTitle: { fr: 'Renouveler le code du comptoir\u00a0?', en: 'Renew the counter code?' },
  renewLead: { fr: 'Les feuilles déjà imprimées ne fonctionneront plus, dès maintenant. Imprimez la nouvelle et remplacez-les.', en: 'Sheets that are printed already stop working at once. Print the new one and replace them.' },
  keep: { fr: 'Garder ce code', en: 'Keep this code' },
  qrCode: { fr: 'QR code de votre comptoir', en: 'QR code of your counter' },
  since: { fr: 'En service depuis le {day}.', en: 'In use since {day}.' },
});

/** Printed in both languages, whatever the portal's: the client is not the merchant. */
export const printedWords = words({
  heading: { fr: 'Payez ici avec vos chèques-vacances', en: 'Pay here with your vouchers' },
  steps: [
    { fr: 'Scannez ce code avec votre téléphone.', en: 'Scan this code with your phone.' },
    { fr: 'Saisissez le montant à payer.', en: 'Type the amount to pay.' },
    { fr: 'Validez avec votre code personnel, une fois le montant accepté.', en: 'Approve with your personal code, once the amount is accepted.' },
  ],
  disclaimer: { fr: 'Service indépendant, non affilié à l’ANCV.', en: 'An independent service, not affiliated with ANCV.' },
});
