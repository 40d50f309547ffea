import { words } from '../../web/words/words.ts';

const many = (count: number, one: string, several: string) => `${count}\u00a0${count > 1 ? several : one}`;
const few = (count: number, one: string, several: string) => `${count}\u00a0${count === 1 ? one : several}`;

/** « d’octobre », « de juin » */
const ofMonth = (month: string) => (/^[aeiou]/.test(month) ? `d’${month}` : `de ${month}`);

export const dashboardWords = words(
  {
    title: 'Tableau de bord',
    lead: 'Ce que vos clients ont validé aujourd’hui et ce mois-ci, ce qui arrive sur votre compte, et ce qui attend votre réponse.',
    loading: 'Chargement de vos chiffres…',
    payments: (count: number) => many(count, 'paiement validé', 'paiements validés'),
    tiles: {
      label: 'En bref',
      today: (day: string) => `Aujourd’hui, ${day}`,
      month: 'Ce mois-ci',
      coming: 'Virements à venir',
      noComing: 'Aucun virement prévu',
      next: (amount: string, days: string) => `Le prochain, ${amount}, sera sur votre compte ${days}.`,
      acceptance: 'Taux d’acceptation',
      noRate: '—',
      refunded: (amount: string) => `${amount} recrédités à vos clients.`,
      more: (share: string, amount: string, month: string) =>
        `${share} par rapport aux mêmes jours ${ofMonth(month)} (${amount}).`,
      same: (amount: string, month: string) => `Autant qu’aux mêmes jours ${ofMonth(month)} (${amount}).`,
      nothingBefore: (month: string) => `Rien aux mêmes jours ${ofMonth(month)}.`,
      rate: (accepted: number, decided: number, from: string) =>
        `${many(accepted, 'demande validée', 'demandes validées')} sur ${decided} décidées par vos clients ou arrivées à échéance, depuis le ${from}.`,
      noDecision: 'Aucune demande n’a encore reçu de réponse.',
    },
    attention: {
      title: 'À traiter',
      nothing: 'Rien à traiter\u00a0: aucune demande à confirmer, aucun reste à encaisser.',
      confirm: (count: number, amount: string) =>
        `${many(count, 'demande à confirmer', 'demandes à confirmer')}\u00a0: ${amount} bloqués pour vous`,
      before: (moment: string) => `La première attend votre réponse jusqu’à ${moment}.`,
      remainder: (count: number, amount: string) =>
        `${many(count, 'paiement a', 'paiements ont')} un reste à encaisser\u00a0: ${amount}`,
      remainderMore: (count: number, amount: string) =>
        `Plus de ${count}\u00a0paiements ont un reste à encaisser\u00a0: plus de ${amount}`,
      remainderHelp: 'Notez comment votre client vous l’a réglé.',
    },
    table: {
      show: 'Les mêmes chiffres en tableau',
      of: (title: string) => `${title}\u00a0: les mêmes chiffres en tableau`,
      total: 'Total',
      day: 'Jour',
      count: 'Paiements',
      gross: 'Montant validé',
      refunded: 'Recrédité',
      account: 'Sur votre compte',
      net: 'Virement',
      answer: 'Réponse',
      requests: 'Demandes',
      share: 'Part',
      otherDays: 'Les jours absents du tableau n’ont aucun paiement.',
    },
    days: {
      title: 'Validé jour par jour',
      period: (from: string, to: string) => `Du ${from} au ${to}`,
      empty: 'Aucun paiement validé sur cette période.',
      total: (payments: string, amount: string) => `${payments}, ${amount}`,
      onDay: (day: string, payments: string, amount: string) => `${day}\u00a0: ${payments}, ${amount}`,
      picture: (from: string, to: string, amount: string, best: string, bestAmount: string) =>
        `Montant validé chaque jour du ${from} au ${to}\u00a0: ${amount} en tout, ${bestAmount} au plus, le ${best}.`,
    },
    coming: {
      title: 'Virements à venir',
      picture: (days: string) => `Montant de chaque virement à venir\u00a0: ${days}.`,
      all: 'Tous les virements',
    },
    answers: {
      title: 'Ce que répondent vos clients',
      empty: 'Aucune demande n’a encore reçu de réponse sur cette période.',
      accepted: 'Validées',
      declined: 'Refusées',
      expired: 'Sans réponse à temps',
      waiting: 'Encore en attente',
      cancelled: 'Annulées par vous',
      picture: (accepted: number, declined: number, expired: number) =>
        `Réponses de vos clients\u00a0: ${accepted} validées, ${declined} refusées, ${expired} sans réponse à temps.`,
      notCounted: 'ne compte pas',
      note: 'Taux d’acceptation\u00a0: les demandes validées, parmi celles que vos clients ont validées, refusées ou laissées expirer. Celles en attente et celles que vous avez annulées ne comptent pas.',
    },
    empty: {
      title: 'Vos chiffres apparaîtront ici',
      lead: 'Dès votre première demande\u00a0: ce que vous avez encaissé aujourd’hui et ce mois-ci, la part de demandes validées, et chaque virement à venir.',
      action: 'Créer une demande de paiement',
    },
  },
  {
    title: 'Dashboard',
    lead: 'What your clients approved today and this month, what arrives on your account, and what waits for your answer.',
    loading: 'Loading your figures…',
    payments: (count: number) => few(count, 'payment validated', 'payments validated'),
    tiles: {
      label: 'In short',
      today: (day: string) => `Today, ${day}`,
      month: 'This month',
      coming: 'Coming transfers',
      noComing: 'No transfer planned',
      next: (amount: string, days: string) => `The next one, ${amount}, will be on your account ${days}.`,
      acceptance: 'Acceptance rate',
      noRate: '—',
      refunded: (amount: string) => `${amount} given back to your clients.`,
      more: (share: string, amount: string, month: string) =>
        `${share} compared with the same days of ${month} (${amount}).`,
      same: (amount: string, month: string) => `As much as on the same days of ${month} (${amount}).`,
      nothingBefore: (month: string) => `Nothing on the same days of ${month}.`,
      rate: (accepted: number, decided: number, from: string) =>
        `${few(accepted, 'request approved', 'requests approved')} of ${decided} that your clients decided or let expire, since ${from}.`,
      noDecision: 'No request has been answered yet.',
    },
    attention: {
      title: 'To deal with',
      nothing: 'Nothing to deal with: no request to confirm, no remainder to collect.',
      confirm: (count: number, amount: string) =>
        `${few(count, 'request', 'requests')} to confirm: ${amount} held for you`,
      before: (moment: string) => `The first one waits for your answer until ${moment}.`,
      remainder: (count: number, amount: string) =>
        `${few(count, 'payment has', 'payments have')} a remainder to collect: ${amount}`,
      remainderMore: (count: number, amount: string) =>
        `More than ${count}\u00a0payments have a remainder to collect: more than ${amount}`,
      remainderHelp: 'Note how your client settled it.',
    },
    table: {
      show: 'The same figures as a table',
      of: (title: string) => `${title}: the same figures as a table`,
      total: 'Total',
      day: 'Day',
      count: 'Payments',
      gross: 'Validated',
      refunded: 'Given back',
      account: 'On your account',
      net: 'Transfer',
      answer: 'Answer',
      requests: 'Requests',
      share: 'Share',
      otherDays: 'Days that are not in the table have no payment.',
    },
    days: {
      title: 'Validated day by day',
      period: (from: string, to: string) => `From ${from} to ${to}`,
      empty: 'No payment validated in this period.',
      total: (payments: string, amount: string) => `${payments}, ${amount}`,
      onDay: (day: string, payments: string, amount: string) => `${day}: ${payments}, ${amount}`,
      picture: (from: string, to: string, amount: string, best: string, bestAmount: string) =>
        `Amount validated each day from ${from} to ${to}: ${amount} in all, ${bestAmount} at most, on ${best}.`,
    },
    coming: {
      title: 'Coming transfers',
      picture: (days: string) => `Amount of each coming transfer: ${days}.`,
      all: 'All transfers',
    },
    answers: {
      title: 'What your clients answer',
      empty: 'No request has been answered in this period.',
      accepted: 'Approved',
      declined: 'Declined',
      expired: 'No answer in time',
      waiting: 'Still waiting',
      cancelled: 'Cancelled by you',
      picture: (accepted: number, declined: number, expired: number) =>
        `Answers of your clients: ${accepted} approved, ${declined} declined, ${expired} without an answer in time.`,
      notCounted: 'does not count',
      note: 'Acceptance rate: requests approved, among those that your clients approved, declined or let expire. Those that wait and those that you cancelled do not count.',
    },
    empty: {
      title: 'Your figures will be here',
      lead: 'From your first request on: what you collected today and this month, the share of requests approved, and each coming transfer.',
      action: 'Create a payment request',
    },
  },
);
