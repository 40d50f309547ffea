import { words } from '../../web/words/words.ts';

export const closingWords = words({
  title: { fr: 'Fermer l’établissement', en: 'Close the establishment' },
  lead: { fr: 'Pour un établissement qui cesse son activité. Il ne crée plus de demande de paiement\u00a0; ce qui est en cours suit son cours, ce qui lui est dû est versé, et ses propriétaires sont prévenus par e-mail.', en: 'For an establishment that ends its activity. It creates no payment requests any more; what is open goes on, what is owed to it is paid, and its owners are told by e-mail.' },
  begin: { fr: 'Fermer cet établissement', en: 'Close this establishment' },
  forGood: { fr: 'Définitif\u00a0: un établissement fermé ne se rouvre pas, il s’inscrit de nouveau', en: 'For good: a closed establishment is not reopened, it is enrolled anew' },
  awaitingClient: { fr: 'Demandes qui attendent le client', en: 'Requests that wait for the client' },
  awaitingMerchant: { fr: 'Demandes que l’établissement doit encore confirmer', en: 'Requests that it still has to confirm' },
  orMore: { fr: '{count} ou plus', en: '{count} or more' },
  due: { fr: 'À lui verser', en: 'To be paid to it' },
  debt: { fr: 'Dû par l’établissement', en: 'Owed by the establishment' },
  stillOwed: { fr: 'Il restera redevable de cette somme. Elle est déduite de ce qui lui est versé, et suivie dans les impayés.', en: 'It will still owe this sum. It is taken off what is paid to it, and followed among the debts.' },
  withheld: { fr: 'Ses virements sont retenus\u00a0: fermé, il sera payé.', en: 'Its transfers are withheld: once it is closed it is paid.' },
  isLast: { fr: 'C’est le dernier établissement ouvert de l’entreprise\u00a0: elle est fermée avec lui, et sa convention prend fin aujourd’hui.', en: 'It is the last open establishment of its organisation: that is closed with it, and its convention ends today.' },
  reason: { fr: 'Raison de la fermeture', en: 'Why it is closed' },
  submit: { fr: 'Fermer définitivement', en: 'Close for good' },
  giveUp: { fr: 'Ne pas fermer', en: 'Do not close it' },
  closed: { fr: 'Cet établissement est fermé, définitivement. Ce qui est en cours suit son cours, ce qui lui est dû est versé, et son équipe peut toujours lire et exporter.', en: 'This establishment is closed for good. What is open goes on, what is owed to it is paid, and its team can still read and export.' },
});
