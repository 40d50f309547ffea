import type { PaymentType } from '../../web/api/client.ts';
import { words } from '../../web/words/words.ts';

/** The merchant's own terms, in words. */
export interface HelpTold {
  floor: string;
  immediate: string;
  delayMin: string;
  delayMax: string;
  hold: string;
  leadDays: number;
}

interface Compared {
  when: string;
  delay: (told: HelpTold) => string;
  approval: string;
  confirmation: (told: HelpTold) => string;
  transfer: (told: HelpTold) => string;
}

const debited = 'Il est débité aussitôt';
const held = 'Le montant est bloqué';
const nothing = () => 'Rien à faire';
const afterApproval = ({ leadDays }: HelpTold) => `${leadDays} jours ouvrés après sa validation`;
const afterConfirmation = ({ leadDays }: HelpTold) => `${leadDays} jours ouvrés après votre confirmation`;

const types: Record<PaymentType, Compared> = {
  IMMEDIATE: {
    when: 'Votre client est devant vous ou au téléphone.',
    delay: ({ immediate }) => immediate,
    approval: debited,
    confirmation: nothing,
    transfer: afterApproval,
  },
  DEFERRED: {
    when: 'Vous lui laissez un délai pour confirmer.',
    delay: ({ delayMin, delayMax }) => `De ${delayMin} à ${delayMax}, à vous de choisir`,
    approval: debited,
    confirmation: nothing,
    transfer: afterApproval,
  },
  PRE_RESERVATION: {
    when: 'Il valide maintenant, puis vous confirmez la disponibilité.',
    delay: ({ immediate }) => immediate,
    approval: held,
    confirmation: ({ hold }) => `Dans les ${hold}, sinon il est libéré`,
    transfer: afterConfirmation,
  },
  DEFERRED_PRE_RESERVATION: {
    when: 'Il valide dans le délai, puis vous confirmez.',
    delay: ({ delayMin, delayMax }) => `De ${delayMin} à ${delayMax}, à vous de choisir`,
    approval: held,
    confirmation: ({ hold }) => `Dans les ${hold}, sinon il est libéré`,
    transfer: afterConfirmation,
  },
};

const debitedEn = 'Debited at once';
const heldEn = 'The amount is held';
const nothingEn = () => 'Nothing to do';
const afterApprovalEn = ({ leadDays }: HelpTold) => `${leadDays} business days after the approval`;
const afterConfirmationEn = ({ leadDays }: HelpTold) => `${leadDays} business days after your confirmation`;

export const helpWords = words(
  {
    title: 'Comment ça marche',
    lead: 'Quatre étapes, sans rien installer : vous demandez, votre client valide, vous êtes payé.',
    start: 'Créer une demande',
    steps: 'Les quatre étapes',
    ask: {
      title: 'Vous créez la demande',
      detail: ({ floor }: HelpTold) =>
        `Le type, le montant (plus de ${floor}) et l’identifiant de votre client : 20 secondes suffisent.`,
    },
    approve: {
      title: 'Votre client valide',
      detail:
        'Il reçoit la demande sur son téléphone, baisse le montant s’il le souhaite, et entre son code personnel.',
    },
    complete: {
      title: 'Le reste, s’il y en a un',
      detail: 'Vous voyez aussitôt ce qui est payé et le reste à encaisser : carte, espèces, chèque, comme d’habitude.',
    },
    receive: {
      title: 'Vous recevez le virement',
      detail: ({ leadDays }: HelpTold) =>
        `${leadDays} jours ouvrés plus tard (lundi–vendredi, hors jours fériés), l’argent part vers votre compte.`,
    },
    compare: 'Quel type choisir ?',
    compareLead:
      'Deux questions suffisent. Votre client peut-il valider tout de suite ? Devez-vous encore confirmer la prestation ?',
    columns: {
      type: 'Type',
      delay: 'Délai de votre client',
      approval: 'Quand il valide',
      confirmation: 'Votre confirmation',
      transfer: 'Virement',
    },
    types,
    commission: (rate: string) =>
      `Une commission de ${rate} est déduite de chaque virement. Le détail est donné au centime près.`,
    questions: 'Que faire quand…',
    answers: [
      {
        question: '… votre client n’a rien reçu ?',
        answer:
          'La demande l’attend dans son application, même sans notification. Sur la page de la demande, faites-lui scanner le code QR, envoyez-lui le message, ou relancez-le.',
      },
      {
        question: '… votre client n’a pas de réseau ?',
        answer: 'Partagez votre Wi-Fi, prolongez, ou annulez d’abord la demande et encaissez autrement.',
      },
      {
        question: '… il n’a pas assez de chèques-vacances ?',
        answer:
          'Il baisse le montant au moment de valider. Vous voyez alors le reste à encaisser, et vous notez comment il l’a réglé.',
      },
      {
        question: '… le montant ou l’identifiant est faux ?',
        answer: 'Annulez la demande tant qu’il ne l’a pas validée, puis refaites-la : elle est déjà remplie.',
      },
      {
        question: '… le délai est dépassé ?',
        answer:
          'Rien n’est débité. « Refaire la demande » en crée une nouvelle, déjà remplie. Avant la fin du délai, « Prolonger » lui laisse plus de temps.',
      },
      {
        question: '… vous ne pouvez pas assurer une pré-réservation ?',
        answer:
          'Refusez la prestation dans « À confirmer » : votre client est libéré aussitôt. Si vous n’en assurez qu’une partie, confirmez seulement cette partie.',
      },
      {
        question: '… un paiement validé doit être annulé ?',
        answer:
          'Ouvrez-le dans « Paiements » et choisissez « Annuler et recréditer mon client ». Si le virement est déjà parti, la somme est déduite d’un prochain virement.',
      },
      {
        question: '… vous voulez être sûr de parler de la même demande ?',
        answer:
          'Comparez le code de rapprochement : les quatre mêmes chiffres s’affichent chez vous et sur le téléphone de votre client.',
      },
      {
        question: '… votre client vous propose son code personnel ?',
        answer: 'Refusez toujours : il est le seul à devoir l’entrer, sur son propre téléphone.',
      },
    ],
  },
  {
    title: 'How it works',
    lead: 'Four steps, with nothing to install: you ask, your client approves, you are paid.',
    start: 'Create a request',
    steps: 'The four steps',
    ask: {
      title: 'You create the request',
      detail: ({ floor }) =>
        `The type, the amount (more than ${floor}) and your client’s identifier: it takes 20 seconds.`,
    },
    approve: {
      title: 'Your client approves',
      detail: 'The request arrives on the phone; the client lowers the amount if need be and enters the personal code.',
    },
    complete: {
      title: 'The remainder, if any',
      detail: 'You see at once what is paid and what remains to be collected: card, cash, cheque, as usual.',
    },
    receive: {
      title: 'You receive the transfer',
      detail: ({ leadDays }) =>
        `${leadDays} business days later (Monday to Friday, without public holidays), the money leaves for your account.`,
    },
    compare: 'Which type to choose?',
    compareLead: 'Two questions will do. Can your client approve at once? Do you still have to confirm the service?',
    columns: {
      type: 'Type',
      delay: 'Your client’s time',
      approval: 'On approval',
      confirmation: 'Your confirmation',
      transfer: 'Transfer',
    },
    types: {
      IMMEDIATE: {
        when: 'Your client is in front of you or on the phone.',
        delay: ({ immediate }) => immediate,
        approval: debitedEn,
        confirmation: nothingEn,
        transfer: afterApprovalEn,
      },
      DEFERRED: {
        when: 'You give your client some time to approve.',
        delay: ({ delayMin, delayMax }) => `From ${delayMin} to ${delayMax}, as you choose`,
        approval: debitedEn,
        confirmation: nothingEn,
        transfer: afterApprovalEn,
      },
      PRE_RESERVATION: {
        when: 'Your client approves now, then you confirm that there is room.',
        delay: ({ immediate }) => immediate,
        approval: heldEn,
        confirmation: ({ hold }) => `Within ${hold}, or the client is released`,
        transfer: afterConfirmationEn,
      },
      DEFERRED_PRE_RESERVATION: {
        when: 'Your client approves in time, then you confirm.',
        delay: ({ delayMin, delayMax }) => `From ${delayMin} to ${delayMax}, as you choose`,
        approval: heldEn,
        confirmation: ({ hold }) => `Within ${hold}, or the client is released`,
        transfer: afterConfirmationEn,
      },
    },
    commission: (rate) => `A commission of ${rate} is taken off each transfer, explained to the cent.`,
    questions: 'What to do when…',
    answers: [
      {
        question: '… your client has received nothing?',
        answer:
          'The request waits in the app, even without a notification. On the request’s page, have the QR code scanned, send the message, or remind your client.',
      },
      {
        question: '… your client has no network?',
        answer: 'Share your Wi-Fi, extend, or cancel the request first and collect another way.',
      },
      {
        question: '… there are not enough vouchers?',
        answer:
          'The client lowers the amount when approving. You then see what remains to be collected, and note how it was settled.',
      },
      {
        question: '… the amount or the identifier is wrong?',
        answer: 'Cancel the request as long as it is not approved, then make it again: it is already filled in.',
      },
      {
        question: '… time has run out?',
        answer:
          'Nothing is debited. “Make the request again” creates a new one, already filled in. Before the end, “Extend” gives more time.',
      },
      {
        question: '… you cannot honour a pre-reservation?',
        answer:
          'Decline the service under “To confirm”: your client is released at once. If you can give only a part, confirm that part.',
      },
      {
        question: '… a validated payment must be cancelled?',
        answer:
          'Open it under “Payments” and choose to cancel and give the vouchers back. If the transfer has left, the sum is taken off a later one.',
      },
      {
        question: '… you want to be sure to speak of the same request?',
        answer: 'Compare the match code: the same four digits are on your screen and on your client’s phone.',
      },
      {
        question: '… your client offers you the personal code?',
        answer: 'Always refuse: only the client may enter it, on the client’s own phone.',
      },
    ],
  },
);
