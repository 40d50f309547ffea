import { words } from '../../../contract/words/words.ts';

export const letterWords = words({
  title: { fr: 'Votre code d’activation', en: 'Your activation code' },
  from: { fr: 'Chèque-Vacances Connect, par {issuer}', en: 'Chèque-Vacances Connect, by {issuer}' },
  date: { fr: 'Le {day}', en: '{day}' },
  why: { fr: 'Madame, Monsieur, voici le code qui relie votre téléphone à vos chèques-vacances. Vous le saisirez une seule fois\u00a0; vous choisirez alors le code personnel à six chiffres de vos paiements.', en: 'Here is the code that links your phone to your vouchers. You will enter it once only, and then choose the six-digit code of your payments.' },
  how: { fr: 'Ouvrez {appUrl} sur votre téléphone, connectez-vous, puis choisissez «\u00a0J’ai un code d’activation\u00a0».', en: 'Open {appUrl} on your phone, sign in, then choose “I have an activation code”.' },
  until: { fr: 'Il vaut jusqu’au {day}.', en: 'It is good until {day}.' },
  codeIs: { fr: 'Votre code d’activation', en: 'Your activation code' },
  footer: { fr: 'Ne communiquez ce code à personne\u00a0: nos conseillers ne le demandent jamais. Si vous n’attendiez pas cette lettre, détruisez-la.', en: 'Tell nobody this code: our advisers never ask for it. If you did not expect this letter, destroy it.' },
  form: {
    title: { fr: 'Envoyer un code d’activation par la poste', en: 'Send an activation code by post' },
    lead: { fr: 'La lettre est pour une enveloppe à fenêtre. Elle n’existe qu’une fois\u00a0: le code ne s’affiche pas ici et l’adresse n’est pas gardée.', en: 'The letter is for an envelope with a window. It exists once: the code is not shown here, and the address is not kept.' },
    name: { fr: 'Nom sur l’enveloppe', en: 'Name on the envelope' },
    line1: { fr: 'Numéro et voie', en: 'Number and street' },
    line2: { fr: 'Complément (facultatif)', en: 'More (optional)' },
    postalCode: { fr: 'Code postal', en: 'Postal code' },
    city: { fr: 'Commune', en: 'Town' },
    submit: { fr: 'Émettre le code et faire la lettre', en: 'Issue the code and make the letter' },
    file: { fr: 'activation-{day}.pdf', en: 'activation-{day}.pdf' },
    done: { fr: 'La lettre est faite', en: 'The letter is made' },
    doneLead: { fr: 'Imprimez-la, puis supprimez le fichier. Si elle se perd, un autre code se demande à deux\u00a0: il remplace celui-ci.', en: 'Print it, then delete the file. If it is lost, another code takes two people: it replaces this one.' },
  },
});
