import { words } from '../../web/words/words.ts';

/** Why a request ended without a payment, or a payment was taken back: what happened, then what to do or what follows. */
export const endedWords = words(
  {
    clientDeclined: {
      NOT_MINE: 'Cette personne indique ne pas être votre client : vérifiez l’identifiant.',
      WRONG_AMOUNT:
        'Votre client indique que le montant n’est pas le bon : convenez-en avec lui, puis refaites la demande.',
      PAY_OTHERWISE: 'Votre client préfère payer autrement : convenez avec lui d’un autre moyen.',
      OTHER: 'Votre client a refusé sans donner de raison. Rien ne lui a été débité.',
    },
    cancelled: 'Vous avez annulé la demande avant la réponse de votre client. Rien ne lui a été débité.',
    clientExpired: (moment: string) =>
      `Votre client n’a pas répondu à temps : il pouvait le faire avant ${moment}. Rien ne lui a été débité.`,
    merchantDeclined: {
      UNAVAILABLE: (amount: string) =>
        `Vous avez refusé la prestation, indisponible : ${amount} ont été rendus à votre client.`,
      OTHER: (amount: string) => `Vous avez refusé la prestation : ${amount} ont été rendus à votre client.`,
    },
    merchantExpired: (amount: string, moment: string) =>
      `Vous pouviez confirmer avant ${moment}. Sans réponse de votre part, ${amount} ont été rendus à votre client.`,
    voided: (amount: string) =>
      `Vous avez annulé ce paiement avant son virement : ${amount} ont été recrédités à votre client et ne vous seront pas versés.`,
    refunded: (amount: string) =>
      `Vous avez recrédité ${amount} à votre client. Cette somme est déduite d’un prochain virement.`,
    because: (reason: string) => `Motif : ${reason}.`,
    refundReasons: {
      SERVICE_CANCELLED: 'prestation annulée',
      WRONG_AMOUNT: 'erreur de montant',
      DUPLICATE: 'paiement en double',
      OTHER: 'autre raison',
    },
  },
  {
    clientDeclined: {
      NOT_MINE: 'This person says they are not your client: check the identifier.',
      WRONG_AMOUNT: 'Your client says that the amount is wrong: agree on it with them, then make the request again.',
      PAY_OTHERWISE: 'Your client prefers to pay in another way: agree on it with them.',
      OTHER: 'Your client declined without giving a reason. Nothing was debited.',
    },
    cancelled: 'You cancelled the request before your client answered. Nothing was debited.',
    clientExpired: (moment: string) =>
      `Your client did not answer in time: they could until ${moment}. Nothing was debited.`,
    merchantDeclined: {
      UNAVAILABLE: (amount: string) => `You declined the service, not available: ${amount} went back to your client.`,
      OTHER: (amount: string) => `You declined the service: ${amount} went back to your client.`,
    },
    merchantExpired: (amount: string, moment: string) =>
      `You could confirm until ${moment}. Without your answer, ${amount} went back to your client.`,
    voided: (amount: string) =>
      `You cancelled this payment before its transfer: ${amount} went back to your client and will not be paid to you.`,
    refunded: (amount: string) => `You gave ${amount} back to your client. It is taken off a later transfer.`,
    because: (reason: string) => `Reason: ${reason}.`,
    refundReasons: {
      SERVICE_CANCELLED: 'service cancelled',
      WRONG_AMOUNT: 'wrong amount',
      DUPLICATE: 'paid twice',
      OTHER: 'another reason',
    },
  },
);
