import { words } from '../../web/words/words.ts';

/** What is said around a merchant's answer to a hold: each dialog says exactly what will happen. */
export const holdWords = words(
  {
    confirm: (amount: string) => `Confirmer ${amount}`,
    confirmPart: 'Confirmer une partie',
    decline: 'Refuser la prestation',
    back: 'Revenir',
    client: 'Votre client',
    debited: 'Débité à votre client',
    commission: (rate: string) => `Commission (${rate})`,
    received: 'Vous recevez',
    remainder: 'Reste à encaisser autrement',
    transfer: (days: number) => `Virement ${days} jours ouvrés après votre confirmation.`,
    all: {
      title: 'Confirmer la prestation ?',
      consequence: (amount: string) =>
        `Vous confirmez : ${amount} seront débités à votre client. Vous ne pourrez plus revenir en arrière, sauf à le recréditer.`,
    },
    part: {
      title: 'Confirmer une partie',
      amount: 'Montant que vous confirmez',
      help: (amount: string) => `Votre client a accepté ${amount} : vous pouvez en confirmer moins, pas plus.`,
      missing: 'Indiquez un montant, par exemple 57,50.',
      tooLarge: (amount: string) => `Votre client a accepté ${amount} : indiquez ce montant ou moins.`,
      consequence: (amount: string, back: string) =>
        `Vous confirmez : ${amount} seront débités à votre client et ${back} lui seront rendus tout de suite. Vous ne pourrez plus revenir en arrière, sauf à le recréditer.`,
      waived: 'Si ce reste n’est pas dû, notez-le ensuite comme offert.',
      submit: 'Confirmer cette partie',
    },
    declining: {
      title: 'Refuser la prestation ?',
      reason: 'Pourquoi ?',
      reasons: { UNAVAILABLE: 'Prestation indisponible', OTHER: 'Autre raison' },
      message: 'Message à votre client (facultatif)',
      messageHelp: (left: number) => `Il le lira dans l’application. Encore ${left} caractères.`,
      consequence: (amount: string) =>
        `Vous refusez : ${amount} seront rendus à votre client tout de suite et rien ne vous sera versé. Vous ne pourrez plus revenir en arrière.`,
    },
  },
  {
    confirm: (amount: string) => `Confirm ${amount}`,
    confirmPart: 'Confirm a part',
    decline: 'Decline the service',
    back: 'Back',
    client: 'Your client',
    debited: 'Debited to your client',
    commission: (rate: string) => `Commission (${rate})`,
    received: 'You receive',
    remainder: 'Remainder to collect otherwise',
    transfer: (days: number) => `Transfer ${days} business days after your confirmation.`,
    all: {
      title: 'Confirm the service?',
      consequence: (amount: string) =>
        `You confirm: ${amount} will be debited to your client. There is no way back, short of giving it back to them.`,
    },
    part: {
      title: 'Confirm a part',
      amount: 'Amount that you confirm',
      help: (amount: string) => `Your client agreed to ${amount}: you can confirm less, not more.`,
      missing: 'Give an amount, such as 57.50.',
      tooLarge: (amount: string) => `Your client agreed to ${amount}: give that amount or less.`,
      consequence: (amount: string, back: string) =>
        `You confirm: ${amount} will be debited to your client and ${back} goes back to them at once. There is no way back, short of giving it back to them.`,
      waived: 'If this remainder is not owed, note it as waived afterwards.',
      submit: 'Confirm this part',
    },
    declining: {
      title: 'Decline the service?',
      reason: 'Why?',
      reasons: { UNAVAILABLE: 'Service not available', OTHER: 'Another reason' },
      message: 'Message to your client (optional)',
      messageHelp: (left: number) => `They will read it in the app. ${left} characters left.`,
      consequence: (amount: string) =>
        `You decline: ${amount} goes back to your client at once and you will be paid nothing. There is no way back.`,
    },
  },
);
