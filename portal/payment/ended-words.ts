import { words } from '../../web/words/words.ts';

/** Why a request ended without a payment, or a payment was taken back: what happened, then what to do or what follows. */
export const endedWords = words({
  clientDeclined: {
    NOT_MINE: { fr: 'Cette personne indique ne pas être votre client\u00a0: vérifiez l’identifiant.', en: 'This person says they are not your client: check the identifier.' },
    WRONG_AMOUNT: { fr: 'Votre client indique que le montant n’est pas le bon\u00a0: convenez-en avec lui, puis refaites la demande.', en: 'Your client says that the amount is wrong: agree on it with them, then make the request again.' },
    PAY_OTHERWISE: { fr: 'Votre client préfère payer autrement\u00a0: convenez avec lui d’un autre moyen.', en: 'Your client prefers to pay in another way: agree on it with them.' },
    OTHER: { fr: 'Votre client a refusé sans donner de raison. Rien ne lui a été débité.', en: 'Your client declined without giving a reason. Nothing was debited.' },
  },
  cancelled: { fr: 'Vous avez annulé la demande avant la réponse de votre client. Rien ne lui a été débité.', en: 'You cancelled the request before your client answered. Nothing was debited.' },
  clientExpired: { fr: 'Votre client n’a pas répondu à temps\u00a0: il pouvait le faire avant {moment}. Rien ne lui a été débité.', en: 'Your client did not answer in time: they could until {moment}. Nothing was debited.' },
  merchantDeclined: {
    UNAVAILABLE: { fr: 'Vous avez refusé la prestation, indisponible\u00a0: votre client a récupéré {amount}.', en: 'You declined the service, not available: {amount} went back to your client.' },
    OTHER: { fr: 'Vous avez refusé la prestation\u00a0: votre client a récupéré {amount}.', en: 'You declined the service: {amount} went back to your client.' },
  },
  merchantExpired: { fr: 'Vous pouviez confirmer avant {moment}. Sans réponse de votre part, votre client a récupéré {amount}.', en: 'You could confirm until {moment}. Without your answer, {amount} went back to your client.' },
  blocked: { fr: 'Cette demande a été close quand votre compte a été bloqué. Rien n’a été débité à votre client.', en: 'This request was closed when your account was blocked. Nothing was debited to your client.' },
  voided: { fr: 'Ce paiement a été annulé avant son virement\u00a0: votre client a récupéré {amount}, et cette somme ne vous sera pas versée.', en: 'This payment was cancelled before its transfer: {amount} went back to your client and will not be paid to you.' },
  refunded: { fr: 'Votre client a été recrédité de {amount}. Cette somme est déduite d’un prochain virement.', en: '{amount} was given back to your client. It is taken off a later transfer.' },
  because: { fr: 'Motif\u00a0: {reason}.', en: 'Reason: {reason}.' },
  refundReasons: {
    SERVICE_CANCELLED: { fr: 'prestation annulée', en: 'service cancelled' },
    WRONG_AMOUNT: { fr: 'erreur de montant', en: 'wrong amount' },
    DUPLICATE: { fr: 'paiement en double', en: 'paid twice' },
    OTHER: { fr: 'autre raison', en: 'another reason' },
  },
});
