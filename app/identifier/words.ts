import { words } from '../../web/words/words.ts';

export const identifierWords = words({
  title: { fr: 'Mon identifiant', en: 'My identifier' },
  lead: { fr: 'Donnez-le au prestataire, ou montrez-lui ce code\u00a0: il vous envoie alors sa demande de paiement.', en: 'Give it to the provider, or show this code: they then send you their payment request.' },
  qrCode: { fr: 'QR code de votre identifiant {identifier}', en: 'QR code of your identifier {identifier}' },
  copy: { fr: 'Copier', en: 'Copy' },
  share: { fr: 'Partager', en: 'Share' },
  others: { fr: 'Vos autres identifiants', en: 'Your other identifiers' },
  othersDetail: { fr: 'Ils mènent au même compte\u00a0: donnez celui que vous préférez.', en: 'They lead to the same account: give the one that you prefer.' },
  how: { fr: 'Comment ça marche', en: 'How it works' },
  steps: [
    {
      title: { fr: 'Donnez votre identifiant', en: 'Give your identifier' },
      detail: { fr: 'Sur place, au téléphone ou par e-mail. Il ne permet pas de payer.', en: 'On site, over the telephone or by e-mail. Nobody can pay with it.' },
    },
    {
      title: { fr: 'La demande arrive dans l’application', en: 'The request arrives in the app' },
      detail: { fr: 'Vous voyez qui demande, pour quoi et combien, et vous choisissez le montant.', en: 'You see who asks, for what and how much, and you choose the amount.' },
    },
    {
      title: { fr: 'Validez avec votre code personnel', en: 'Approve with your personal code' },
      detail: { fr: 'Ne donnez ce code à personne, même au prestataire.', en: 'Give this code to nobody, not to the provider either.' },
    },
  ],
});
