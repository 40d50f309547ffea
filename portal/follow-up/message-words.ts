import { words } from '../../contract/words/words.ts';

/** What the merchant sends to the client, paragraph by paragraph. */
export const messageWords = words({
  subject: { fr: 'Demande de paiement de {amount}\u00a0: {merchant}', en: 'Payment request for {amount}: {merchant}' },
  hello: { fr: 'Bonjour,', en: 'Hello,' },
  asks: { fr: '{merchant} vous demande {amount} en Chèque-Vacances Connect.', en: '{merchant} asks you for {amount} in Chèque-Vacances Connect vouchers.' },
  asksFor: { fr: '{merchant} vous demande {amount} en Chèque-Vacances Connect pour «\u00a0{label}\u00a0».', en: '{merchant} asks you for {amount} in Chèque-Vacances Connect vouchers for “{label}”.' },
  open: { fr: 'Ouvrez la demande dans votre application et validez-la avec votre code personnel, jusqu’au {day} à {time}\u00a0:', en: 'Open the request in your app and approve it with your personal code, until {day} at {time}:' },
  held: { fr: 'Ce montant sera mis de côté. Vous ne serez débité que si nous confirmons la prestation.', en: 'This amount will be set aside. You will be debited only if we confirm the service.' },
  matchCode: { fr: 'Code commun\u00a0: {matchCode}. Vérifiez que l’application affiche le même.', en: 'Match code: {matchCode}. Check that the app shows the same.' },
  secret: { fr: 'Ne donnez jamais votre code personnel, à personne\u00a0: nous ne vous le demanderons pas.', en: 'Never give anybody your personal code: we will not ask you for it.' },
});
