import { words } from '../../web/words/words.ts';

/** What the sentences of an outcome are made of, already formatted. */
export interface Told {
  merchant: string;
  /** What was debited, held or asked for. */
  amount: string;
  /** Grammar: « est » below two euros, « sont » from there. */
  isOne: boolean;
  /** When the merchant must have confirmed. */
  until: string;
}

export const outcomeWords = words(
  {
    titles: {
      VALIDATED: ({ amount, merchant }: Told) => `Payé ${amount} à ${merchant}`,
      AWAITING_MERCHANT: ({ amount, merchant, isOne }: Told) =>
        `${amount} ${isOne ? 'bloqué' : 'bloqués'} pour ${merchant}`,
      CLIENT_DECLINED: (_: Told) => 'Vous avez refusé la demande',
      CANCELLED: ({ merchant }: Told) => `${merchant} a annulé la demande`,
      CLIENT_EXPIRED: (_: Told) => 'Le délai est dépassé',
      MERCHANT_DECLINED: ({ merchant }: Told) => `${merchant} ne peut pas assurer la prestation`,
      MERCHANT_EXPIRED: ({ merchant }: Told) => `${merchant} n’a pas confirmé à temps`,
      VOIDED: ({ amount, isOne }: Told) => `${amount} ${isOne ? 'recrédité' : 'recrédités'}`,
      REFUNDED: ({ amount, isOne }: Told) => `${amount} ${isOne ? 'recrédité' : 'recrédités'}`,
    },
    details: {
      VALIDATED: ({ merchant }: Told) => `C’est terminé\u00a0: ${merchant} voit le paiement sur son écran.`,
      AWAITING_MERCHANT: ({ merchant, until }: Told) =>
        `${merchant} doit maintenant confirmer la prestation, ${until} au plus tard. S’il confirme, vous serez débité. Sinon, le montant redevient disponible de lui-même.`,
      CLIENT_DECLINED: ({ merchant }: Told) => `Rien n’a été débité. ${merchant} est prévenu.`,
      CANCELLED: (_: Told) => 'Rien n’a été débité. Vous n’avez rien à faire.',
      CLIENT_EXPIRED: ({ merchant }: Told) =>
        `Rien n’a été débité. Si vous voulez toujours payer, demandez à ${merchant} de refaire la demande.`,
      MERCHANT_DECLINED: ({ amount, isOne }: Told) =>
        `Rien n’a été débité. ${amount} ${isOne ? 'est' : 'sont'} de nouveau ${isOne ? 'disponible' : 'disponibles'} dans vos chèques.`,
      MERCHANT_EXPIRED: ({ amount, isOne }: Told) =>
        `Rien n’a été débité. ${amount} ${isOne ? 'est' : 'sont'} de nouveau ${isOne ? 'disponible' : 'disponibles'} dans vos chèques. Appelez le prestataire si vous comptez sur cette prestation.`,
      VOIDED: ({ merchant }: Told) =>
        `${merchant} a annulé ce paiement. Le montant est de nouveau disponible dans vos chèques.`,
      REFUNDED: ({ merchant }: Told) =>
        `${merchant} a annulé ce paiement. Le montant est de nouveau disponible dans vos chèques.`,
    },
    remainder: (remainder: string, merchant: string) =>
      `Il vous reste ${remainder} à payer à ${merchant}, par un autre moyen\u00a0: carte, espèces, chèque…`,
    remainderIfConfirmed: (remainder: string, merchant: string) =>
      `S’il confirme, il vous restera ${remainder} à payer à ${merchant}, par un autre moyen\u00a0: carte, espèces, chèque…`,
    nothingLeft: 'Il ne vous reste rien à payer.',
    partly: (released: string, isOne: boolean) =>
      `Le prestataire n’a confirmé qu’une partie\u00a0: ${released} ${isOne ? 'est' : 'sont'} de nouveau ${isOne ? 'disponible' : 'disponibles'} dans vos chèques.`,
    updates: 'Cette page se met à jour toute seule.',
    notMine: 'Quelqu’un s’est trompé d’identifiant\u00a0: le prestataire va le vérifier.',
    reason: 'Raison',
    message: (merchant: string) => `Message de ${merchant}`,
    call: (phone: string) => `Appeler le ${phone}`,
    receipt: 'Voir le reçu',
    back: 'Retour à mes demandes',
    facts: { at: 'Date', type: 'Type', recredited: 'Recrédité le' },
  },
  {
    titles: {
      VALIDATED: ({ amount, merchant }: Told) => `Paid ${amount} to ${merchant}`,
      AWAITING_MERCHANT: ({ amount, merchant }: Told) => `${amount} held for ${merchant}`,
      CLIENT_DECLINED: (_: Told) => 'You declined the request',
      CANCELLED: ({ merchant }: Told) => `${merchant} cancelled the request`,
      CLIENT_EXPIRED: (_: Told) => 'Time ran out',
      MERCHANT_DECLINED: ({ merchant }: Told) => `${merchant} cannot provide the service`,
      MERCHANT_EXPIRED: ({ merchant }: Told) => `${merchant} did not confirm in time`,
      VOIDED: ({ amount }: Told) => `${amount} given back`,
      REFUNDED: ({ amount }: Told) => `${amount} given back`,
    },
    details: {
      VALIDATED: ({ merchant }: Told) => `All done: ${merchant} sees the payment on their screen.`,
      AWAITING_MERCHANT: ({ merchant, until }: Told) =>
        `${merchant} now has to confirm the service, ${until} at the latest. If they do, you will be debited. If not, the amount becomes available again by itself.`,
      CLIENT_DECLINED: ({ merchant }: Told) => `Nothing was debited. ${merchant} has been told.`,
      CANCELLED: (_: Told) => 'Nothing was debited. There is nothing for you to do.',
      CLIENT_EXPIRED: ({ merchant }: Told) =>
        `Nothing was debited. If you still want to pay, ask ${merchant} to send the request again.`,
      MERCHANT_DECLINED: ({ amount }: Told) => `Nothing was debited. ${amount} is available again among your vouchers.`,
      MERCHANT_EXPIRED: ({ amount }: Told) =>
        `Nothing was debited. ${amount} is available again among your vouchers. Call the provider if you count on this service.`,
      VOIDED: ({ merchant }: Told) =>
        `${merchant} cancelled this payment. The amount is available again among your vouchers.`,
      REFUNDED: ({ merchant }: Told) =>
        `${merchant} cancelled this payment. The amount is available again among your vouchers.`,
    },
    remainder: (remainder: string, merchant: string) =>
      `You have ${remainder} left to pay to ${merchant} by other means: card, cash, cheque…`,
    remainderIfConfirmed: (remainder: string, merchant: string) =>
      `If they confirm, you will have ${remainder} left to pay to ${merchant} by other means: card, cash, cheque…`,
    nothingLeft: 'You have nothing left to pay.',
    partly: (released: string) =>
      `The provider confirmed a part only: ${released} is available again among your vouchers.`,
    updates: 'This page updates by itself.',
    notMine: 'Somebody mistook the identifier: the provider will check it.',
    reason: 'Reason',
    message: (merchant: string) => `Message from ${merchant}`,
    call: (phone: string) => `Call ${phone}`,
    receipt: 'See the receipt',
    back: 'Back to my requests',
    facts: { at: 'Date', type: 'Type', recredited: 'Given back on' },
  },
);
