import { words } from '../../web/words/words.ts';

export const detailWords = words({
  loading: { fr: 'Chargement du paiement…', en: 'Loading the payment…' },
  back: { fr: 'Tous les paiements', en: 'All payments' },
  untitled: { fr: 'Demande de paiement', en: 'Payment request' },
  client: { fr: 'client {identifier}', en: 'client {identifier}' },
  print: { fr: 'Imprimer le reçu', en: 'Print the receipt' },
  amounts: { fr: 'Montants', en: 'Amounts' },
  requested: { fr: 'Demandé', en: 'Requested' },
  authorised: { fr: 'Accepté par votre client', en: 'Agreed to by your client' },
  paid: { fr: 'Payé en chèques-vacances', en: 'Paid in vouchers' },
  paidBack: { fr: 'Recrédité à votre client', en: 'Given back to your client' },
  due: { fr: 'Reste à encaisser', en: 'Remainder to collect' },
  dueLater: { fr: 'Reste à encaisser si vous confirmez tout', en: 'Remainder to collect if you confirm all' },
  facts: { fr: 'Informations', en: 'Information' },
  customer: { fr: 'Nom ou réservation', en: 'Name or booking' },
  reference: { fr: 'Référence', en: 'Reference' },
  type: { fr: 'Type', en: 'Type' },
  matchCode: { fr: 'Code commun', en: 'Match code' },
  id: { fr: 'Numéro du paiement', en: 'Payment number' },
  createdAt: { fr: 'Demandé le', en: 'Requested on' },
  waiting: {
    title: { fr: 'Votre client n’a pas encore répondu', en: 'Your client has not answered yet' },
    lead: { fr: 'Il peut répondre {until}. Suivez la demande pour le relancer, la prolonger ou l’annuler.', en: 'They can answer {until}. Follow the request to remind them, extend it or cancel it.' },
    follow: { fr: 'Suivre la demande', en: 'Follow the request' },
  },
  held: {
    title: { fr: 'À vous de confirmer', en: 'For you to confirm' },
    lead: { fr: 'Le montant de {amount} est mis de côté pour vous.', en: '{amount} is set aside for you.' },
  },
  message: { fr: 'Votre message à votre client\u00a0:', en: 'Your message to your client:' },
  again: { fr: 'Refaire la demande', en: 'Make the request again' },
  notFound: {
    title: { fr: 'Paiement introuvable', en: 'Payment not found' },
    lead: { fr: 'Ce paiement n’existe pas, ou il appartient à un autre compte. Le lien est peut-être incomplet.', en: 'This payment does not exist, or belongs to another account. The link may be incomplete.' },
    search: { fr: 'Chercher dans les paiements', en: 'Look in the payments' },
  },
});
