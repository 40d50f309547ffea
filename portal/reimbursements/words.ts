import { words } from '../../web/words/words.ts';

const many = (count: number, one: string, several: string) => `${count}\u00a0${count > 1 ? several : one}`;
const few = (count: number, one: string, several: string) => `${count}\u00a0${count === 1 ? one : several}`;

/** The words of the transfers, for their own pages and the dashboard. */
export const reimbursementWords = words(
  {
    title: 'Remboursements',
    lead: 'Ce qui arrive sur votre compte bancaire, à quelle date, et comment chaque somme se calcule, au centime près.',
    rule: (days: number) =>
      `Chaque paiement validé vous est viré ${days}\u00a0jours ouvrés plus tard (lundi–vendredi, hors jours fériés).`,
    loading: 'Chargement de vos virements…',
    view: { label: 'Affichage', list: 'Liste', calendar: 'Calendrier' },
    coming: 'Virements à venir',
    past: 'Virements passés',
    none: 'Aucun virement à venir\u00a0: rien n’a été validé ces derniers jours.',
    next: 'Prochain virement',
    inTotal: 'En tout, à venir',
    transfers: (count: number) => many(count, 'virement', 'virements'),
    payments: (count: number) => many(count, 'paiement', 'paiements'),
    onAccount: (days: string) => `Sur votre compte ${days}`,
    figures: { gross: 'Paiements', fee: 'Commission', carried: 'Report', net: 'Virement' },
    open: 'Voir le détail',
    openOf: (day: string) => `Voir le détail du virement du ${day}`,
    more: 'Afficher plus',
    month: { total: 'Total du mois', soFar: 'Total affiché', previous: 'Mois précédent', next: 'Mois suivant' },
    monthEmpty: 'Aucun virement ce mois-ci.',
    ofMonth: 'Virements du mois',
    noTransfer: (amount: string) =>
      `Rien à virer ce jour-là\u00a0: ${amount} seront déduits de votre prochain virement.`,
    nothing: 'Rien à virer ce jour-là',
    nothingShort: 'Rien à virer',
    nilTransfer: 'Rien à virer ce jour-là\u00a0: paiements et déductions s’annulent.',
    together: (amount: string) => `Ces sommes arriveront en un seul virement de ${amount}.`,
    bank: {
      reference: 'Référence de bout en bout',
      copy: 'Copier la référence',
      statement: 'Sur votre relevé',
      account: 'Compte crédité',
      later:
        'La référence à chercher sur votre relevé sera indiquée ici dès que le virement sera transmis à la banque.',
    },
    status: {
      SCHEDULED: (day: string) =>
        `Nous demanderons ce virement à la banque le ${day}. Son montant baisse si vous annulez un de ses paiements d’ici là.`,
      EXPORTED: (day: string) => `Nous avons demandé ce virement à la banque le ${day}.`,
      PAID: (day: string) => `La banque a exécuté ce virement, demandé le ${day}.`,
      REJECTED: (day: string) =>
        `La banque a rejeté ce virement, demandé le ${day}. La somme vous reste due et vous sera virée à nouveau.`,
      RETURNED: (day: string) =>
        `Ce virement, demandé le ${day}, nous a été retourné. La somme vous reste due et vous sera virée à nouveau.`,
    },
    why: {
      title: 'Pourquoi ce montant\u00a0?',
      of: (day: string) => `Pourquoi ce montant\u00a0? Virement du ${day}`,
      captured: (count: number, days: string, amount: string) =>
        `${many(count, 'paiement validé', 'paiements validés')} ${days}\u00a0: ${amount}.`,
      onDay: (day: string) => `le ${day}`,
      betweenDays: (first: string, last: string) => `entre le ${first} et le ${last}`,
      refunded: (count: number, amount: string) =>
        `${many(count, 'paiement déjà viré, puis recrédité', 'paiements déjà virés, puis recrédités')} à votre client\u00a0: ${amount}.`,
      fee: (amount: string) => `Commission, arrondie au centime sur chaque paiement\u00a0: ${amount}.`,
      noFee: 'Aucune commission.',
      owed: (day: string, amount: string) =>
        `Report du ${day}, où les sommes à déduire dépassent celles qui vous sont dues\u00a0: ${amount}.`,
      kept: (day: string, amount: string) => `Report du ${day}, où la somme n’a pas pu être virée\u00a0: ${amount}.`,
      total: (amount: string) => `Total du virement\u00a0: ${amount}.`,
      each: 'Ligne par ligne',
      line: (name: string, day: string, gross: string, fee: string, net: string) =>
        `${name}, le ${day}\u00a0: ${gross} moins ${fee} de commission, soit ${net}.`,
      refundLine: (name: string, day: string, gross: string, fee: string, net: string) =>
        `${name}, le ${day}\u00a0: ${gross}, dont ${fee} de commission vous sont rendus, soit ${net}.`,
      lineWithoutFee: (name: string, day: string, net: string) => `${name}, le ${day}\u00a0: ${net}.`,
      day: (days: number, day: string) =>
        `Pourquoi le ${day}\u00a0? C’est ${days}\u00a0jours ouvrés après la validation. Samedis, dimanches, jours fériés et jours de fermeture des banques ne comptent pas.`,
    },
    detail: {
      title: (day: string) => `Virement du ${day}`,
      back: 'Tous les virements',
      facts: { asked: 'Demandé à la banque', onAccount: 'Sur votre compte', payments: 'Paiements' },
      lines: 'Ce que contient ce virement',
      table: {
        caption: (day: string) => `Lignes du virement du ${day}`,
        operation: 'Opération',
        gross: 'Montant',
        fee: 'Commission',
        net: 'Net',
        sum: 'Paiements, commission déduite',
        carried: 'Report d’un virement précédent',
        total: 'Virement',
      },
      kinds: {
        CAPTURE: 'Paiement',
        VOID: 'Paiement annulé',
        REFUND: 'Recrédité à votre client',
        CARRY: 'Report d’un virement précédent',
      },
      validatedOn: (day: string) => `Validé le ${day}`,
      onDay: (day: string) => `Le ${day}`,
      addsUp: 'Vérifié\u00a0: la somme des lignes est égale au virement, au centime près.',
      addsNotUp:
        'La somme des lignes n’est pas égale au virement. Contactez le support en indiquant la date du virement.',
      partly: (shown: number) => `${shown}\u00a0lignes affichées. Le total, en bas, compte aussi les suivantes.`,
      gone: 'Ce virement n’est plus prévu',
      goneLead:
        'S’il était à venir, il a été transmis à la banque depuis, ou ses paiements ont été annulés. Vous le retrouverez dans la liste.',
      unknown: 'Ce virement n’existe pas',
      unknownLead: 'Le lien est peut-être incomplet.',
    },
    empty: {
      title: 'Pas encore de virement',
      lead: (days: number) =>
        `Dès qu’un client valide une demande, le virement correspondant apparaît ici, prévu ${days}\u00a0jours ouvrés plus tard.`,
      example:
        'Exemple\u00a0: un paiement validé le lundi 1er\u00a0juin vous est viré le lundi 8\u00a0juin, et arrive sur votre compte le 8 ou le 9\u00a0juin. Le samedi et le dimanche ne comptent pas.',
      action: 'Créer une demande de paiement',
    },
  },
  {
    title: 'Reimbursements',
    lead: 'What arrives on your bank account, on which day, and how each sum is worked out, to the cent.',
    rule: (days: number) =>
      `Each validated payment is transferred to you ${days}\u00a0business days later (Monday–Friday, French public holidays excepted).`,
    loading: 'Loading your transfers…',
    view: { label: 'View', list: 'List', calendar: 'Calendar' },
    coming: 'Coming transfers',
    past: 'Past transfers',
    none: 'No transfer to come: nothing was validated in the last days.',
    next: 'Next transfer',
    inTotal: 'In all, to come',
    transfers: (count: number) => few(count, 'transfer', 'transfers'),
    payments: (count: number) => few(count, 'payment', 'payments'),
    onAccount: (days: string) => `On your account ${days}`,
    figures: { gross: 'Payments', fee: 'Commission', carried: 'Carried', net: 'Transfer' },
    open: 'See the details',
    openOf: (day: string) => `See the details of the transfer of ${day}`,
    more: 'Show more',
    month: { total: 'Total of the month', soFar: 'Total shown', previous: 'Previous month', next: 'Next month' },
    monthEmpty: 'No transfer this month.',
    ofMonth: 'Transfers of the month',
    noTransfer: (amount: string) => `Nothing to transfer that day: ${amount} will be taken off your next transfer.`,
    nothing: 'Nothing to transfer that day',
    nothingShort: 'Nothing to transfer',
    nilTransfer: 'Nothing to transfer that day: payments and deductions cancel out.',
    together: (amount: string) => `These sums will arrive as one transfer of ${amount}.`,
    bank: {
      reference: 'End-to-end reference',
      copy: 'Copy the reference',
      statement: 'On your statement',
      account: 'Account credited',
      later: 'The reference to look for on your statement will be here once the transfer has been sent to the bank.',
    },
    status: {
      SCHEDULED: (day: string) =>
        `We will ask the bank for this transfer on ${day}. It gets smaller if you cancel one of its payments until then.`,
      EXPORTED: (day: string) => `We asked the bank for this transfer on ${day}.`,
      PAID: (day: string) => `The bank has made this transfer, asked for on ${day}.`,
      REJECTED: (day: string) =>
        `The bank rejected this transfer, asked for on ${day}. You are still owed the money, and it will be transferred again.`,
      RETURNED: (day: string) =>
        `This transfer, asked for on ${day}, came back to us. You are still owed the money, and it will be transferred again.`,
    },
    why: {
      title: 'Why this amount?',
      of: (day: string) => `Why this amount? Transfer of ${day}`,
      captured: (count: number, days: string, amount: string) =>
        `${few(count, 'payment', 'payments')} validated ${days}: ${amount}.`,
      onDay: (day: string) => `on ${day}`,
      betweenDays: (first: string, last: string) => `between ${first} and ${last}`,
      refunded: (count: number, amount: string) =>
        `${few(count, 'payment', 'payments')} transferred before, then given back to your client: ${amount}.`,
      fee: (amount: string) => `Commission, rounded to the cent on each payment: ${amount}.`,
      noFee: 'No commission.',
      owed: (day: string, amount: string) =>
        `Carried from ${day}, when more is to be taken off than is owed to you: ${amount}.`,
      kept: (day: string, amount: string) => `Carried from ${day}, when it could not be transferred: ${amount}.`,
      total: (amount: string) => `Total of the transfer: ${amount}.`,
      each: 'Line by line',
      line: (name: string, day: string, gross: string, fee: string, net: string) =>
        `${name}, on ${day}: ${gross} less ${fee} of commission, makes ${net}.`,
      refundLine: (name: string, day: string, gross: string, fee: string, net: string) =>
        `${name}, on ${day}: ${gross}, of which ${fee} of commission come back to you, makes ${net}.`,
      lineWithoutFee: (name: string, day: string, net: string) => `${name}, on ${day}: ${net}.`,
      day: (days: number, day: string) =>
        `Why ${day}? It is ${days}\u00a0business days after the validation. Saturdays, Sundays, public holidays and days on which banks are closed do not count.`,
    },
    detail: {
      title: (day: string) => `Transfer of ${day}`,
      back: 'All transfers',
      facts: { asked: 'Asked of the bank', onAccount: 'On your account', payments: 'Payments' },
      lines: 'What this transfer is made of',
      table: {
        caption: (day: string) => `Lines of the transfer of ${day}`,
        operation: 'Operation',
        gross: 'Amount',
        fee: 'Commission',
        net: 'Net',
        sum: 'Payments less commission',
        carried: 'Carried from an earlier transfer',
        total: 'Transfer',
      },
      kinds: {
        CAPTURE: 'Payment',
        VOID: 'Cancelled payment',
        REFUND: 'Given back to your client',
        CARRY: 'Carried from an earlier transfer',
      },
      validatedOn: (day: string) => `Validated on ${day}`,
      onDay: (day: string) => `On ${day}`,
      addsUp: 'Checked: the lines add up to the transfer, to the cent.',
      addsNotUp: 'The lines do not add up to the transfer. Contact support and tell them the date of the transfer.',
      partly: (shown: number) => `${shown}\u00a0lines shown. The total below counts the others too.`,
      gone: 'This transfer is no longer planned',
      goneLead:
        'If it was to come, it has been sent to the bank since, or its payments were cancelled. You will find it in the list.',
      unknown: 'This transfer does not exist',
      unknownLead: 'The link may be incomplete.',
    },
    empty: {
      title: 'No transfer yet',
      lead: (days: number) =>
        `As soon as a client approves a request, its transfer appears here, planned ${days}\u00a0business days later.`,
      example:
        'Example: a payment validated on Monday 1 June is transferred on Monday 8 June, and is on your account on 8 or 9 June. Saturday and Sunday do not count.',
      action: 'Create a payment request',
    },
  },
);
