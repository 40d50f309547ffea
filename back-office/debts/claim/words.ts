import { words } from '../../../contract/words/words.ts';

/** The letter is in French, whatever language the page is in: it goes to a French company. */
export const claimWords = words({
  title: { fr: 'Somme à nous régler', en: 'Amount to be paid to us' },
  from: { fr: 'Chèque-Vacances Connect, par {issuer}', en: 'Chèque-Vacances Connect, by {issuer}' },
  date: { fr: 'Le {day}', en: '{day}' },
  owed: { fr: 'Madame, Monsieur, votre établissement {merchant} nous doit {amount} depuis le {since}.', en: 'Your establishment {merchant} has owed us {amount} since {since}.' },
  why: { fr: 'Vous avez recrédité des clients de paiements qui vous avaient déjà été virés, et vos encaissements depuis n’ont pas suffi à compenser. Le détail\u00a0: {changes}. Chaque opération figure dans votre portail, à la page «\u00a0Virements\u00a0».', en: 'You gave clients back payments that had been transferred to you, and what you have collected since did not make up for it. In detail: {changes}. Each of them is in your portal, under “Transfers”.' },
  change: { fr: 'le {day}, {amount}', en: 'on {day}, {amount}' },
  how: { fr: 'Merci de virer cette somme sous 30\u00a0jours à {name}, IBAN {iban}, avec la référence ci-dessous. Si vous encaissez d’ici là, ce qui vous est dû vient en déduction.', en: 'Please transfer it within 30 days to {name}, IBAN {iban}, with the reference below. What you collect until then is taken off it.' },
  referenceIs: { fr: 'Référence à indiquer sur le virement', en: 'Reference of your transfer' },
  footer: { fr: 'Une question ou une difficulté\u00a0? Contactez votre support, dans le portail à la page «\u00a0Aide\u00a0».', en: 'A question or a difficulty? Contact support, in the portal under “Help”.' },
  form: {
    title: { fr: 'Réclamer par courrier', en: 'Claim by letter' },
    lead: { fr: 'La lettre est pour une enveloppe à fenêtre. Sa date est gardée avec l’impayé.', en: 'The letter is for an envelope with a window. Its date is kept with the debt.' },
    name: { fr: 'Nom sur l’enveloppe', en: 'Name on the envelope' },
    line1: { fr: 'Numéro et voie', en: 'Number and street' },
    line2: { fr: 'Complément (facultatif)', en: 'More (optional)' },
    postalCode: { fr: 'Code postal', en: 'Postal code' },
    city: { fr: 'Commune', en: 'Town' },
    submit: { fr: 'Faire la lettre', en: 'Make the letter' },
    file: { fr: 'reclamation-{day}.pdf', en: 'claim-{day}.pdf' },
    done: { fr: 'La lettre est faite, et la réclamation enregistrée.', en: 'The letter is made, and the claim recorded.' },
  },
});
