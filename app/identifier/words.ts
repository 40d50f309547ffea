import { words } from '../../web/words/words.ts';

export const identifierWords = words(
  {
    title: 'Mon identifiant',
    lead: 'Donnez-le au prestataire, ou montrez-lui ce code\u00a0: il vous envoie alors sa demande de paiement.',
    qrCode: (identifier: string) => `QR code de votre identifiant ${identifier}`,
    copy: 'Copier',
    share: 'Partager',
    others: 'Vos autres identifiants',
    othersDetail: 'Ils mènent au même compte\u00a0: donnez celui que vous préférez.',
    how: 'Comment ça marche',
    steps: [
      {
        title: 'Donnez votre identifiant',
        detail: 'Sur place, au téléphone ou par e-mail. Il ne permet pas de payer.',
      },
      {
        title: 'La demande arrive dans l’application',
        detail: 'Vous voyez qui demande, pour quoi et combien, et vous choisissez le montant.',
      },
      { title: 'Validez avec votre code personnel', detail: 'Ne donnez ce code à personne, même au prestataire.' },
    ],
  },
  {
    title: 'My identifier',
    lead: 'Give it to the provider, or show this code: they then send you their payment request.',
    qrCode: (identifier: string) => `QR code of your identifier ${identifier}`,
    copy: 'Copy',
    share: 'Share',
    others: 'Your other identifiers',
    othersDetail: 'They lead to the same account: give the one that you prefer.',
    how: 'How it works',
    steps: [
      { title: 'Give your identifier', detail: 'On site, over the telephone or by e-mail. Nobody can pay with it.' },
      {
        title: 'The request arrives in the app',
        detail: 'You see who asks, for what and how much, and you choose the amount.',
      },
      { title: 'Approve with your personal code', detail: 'Give this code to nobody, not to the provider either.' },
    ],
  },
);
