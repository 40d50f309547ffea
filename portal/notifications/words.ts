import { words } from '../../web/words/words.ts';

export const notificationsWords = words({
  title: { fr: 'Notifications', en: 'Notifications' },
  lead: { fr: 'Comment vous apprenez ce qui se passe quand vous ne regardez pas cette page.', en: 'How you learn of what happens while you do not look at this page.' },
  mails: {
    title: { fr: 'Par e-mail', en: 'By e-mail' },
    lead: { fr: 'À l’adresse avec laquelle vous vous connectez. Vos choix sont enregistrés aussitôt.', en: 'To the address that you sign in with. Your choices are saved at once.' },
    saved: { fr: 'Vos choix sont enregistrés.', en: 'Your choices are saved.' },
    language: { fr: 'Langue des e-mails', en: 'Language of the e-mails' },
    always: { fr: 'Si votre compte bancaire est modifié, vous recevez toujours un e-mail.', en: 'When your bank account is changed, you always get an e-mail.' },
  },
  toConfirm: {
    label: { fr: 'Demande à confirmer', en: 'Request to confirm' },
    detail: { fr: 'Votre client a accepté une pré-réservation\u00a0: à vous de confirmer la prestation.', en: 'Your client has agreed to a pre-reservation: confirm the service.' },
  },
  holdEnding: {
    label: { fr: 'Réservation bientôt perdue', en: 'Reservation about to be lost' },
    detail: { fr: '24 heures puis 2 heures avant que votre client soit libéré.', en: '24 hours, then 2 hours before your client is released.' },
  },
  holdLost: {
    label: { fr: 'Réservation perdue', en: 'Reservation lost' },
    detail: { fr: 'Vous n’avez pas confirmé à temps, le client est libéré.', en: 'You did not confirm in time, the client is released.' },
  },
  paid: {
    label: { fr: 'Paiement reçu', en: 'Payment received' },
    detail: { fr: 'Votre client a payé une demande à laquelle il pouvait répondre plus tard.', en: 'Your client has paid a request that could be answered later.' },
  },
  dailyDigest: {
    label: { fr: 'Demandes sans suite', en: 'Requests that came to nothing' },
    detail: { fr: 'Refusées ou non acceptées à temps\u00a0: un seul e-mail, à 18\u00a0h.', en: 'Declined, or not accepted in time: one e-mail, at 18:00.' },
  },
  transferMade: {
    label: { fr: 'Virement émis', en: 'Transfer made' },
    detail: { fr: 'Un remboursement part vers votre compte.', en: 'A reimbursement is on its way to your account.' },
  },
});
