import { words } from '../../web/words/words.ts';

export const helpWords = words({
  title: { fr: 'Comment ça marche', en: 'How it works' },
  lead: { fr: 'Quatre étapes, sans rien installer\u00a0: vous demandez, votre client valide, vous êtes payé.', en: 'Four steps, with nothing to install: you ask, your client approves, you are paid.' },
  start: { fr: 'Créer une demande', en: 'Create a request' },
  steps: { fr: 'Les quatre étapes', en: 'The four steps' },
  ask: {
    title: { fr: 'Vous créez la demande', en: 'You create the request' },
    detail: { fr: 'Le type, le montant (plus de {floor}) et l’identifiant de votre client\u00a0: 20 secondes suffisent.', en: 'The type, the amount (more than {floor}) and your client’s identifier: it takes 20 seconds.' },
  },
  approve: {
    title: { fr: 'Votre client valide', en: 'Your client approves' },
    detail: { fr: 'Il reçoit la demande sur son téléphone, baisse le montant s’il le souhaite, et entre son code personnel.', en: 'The request arrives on the phone; the client lowers the amount if need be and enters the personal code.' },
  },
  complete: {
    title: { fr: 'Le reste, s’il y en a un', en: 'The remainder, if any' },
    detail: { fr: 'Vous voyez aussitôt ce qui est payé et le reste à encaisser\u00a0: carte, espèces, chèque, comme d’habitude.', en: 'You see at once what is paid and what remains to be collected: card, cash, cheque, as usual.' },
  },
  receive: {
    title: { fr: 'Vous recevez le virement', en: 'You receive the transfer' },
    detail: { fr: '{leadDays} jours ouvrés plus tard (du lundi au vendredi, hors jours fériés), l’argent part vers votre compte.', en: '{leadDays} business days later (Monday to Friday, without public holidays), the money leaves for your account.' },
  },
  compare: { fr: 'Quel type choisir\u00a0?', en: 'Which type to choose?' },
  compareLead: { fr: 'Deux questions suffisent. Votre client peut-il valider tout de suite\u00a0? Devez-vous encore confirmer la prestation\u00a0?', en: 'Two questions will do. Can your client approve at once? Do you still have to confirm the service?' },
  columns: {
    type: { fr: 'Type', en: 'Type' },
    delay: { fr: 'Délai de votre client', en: 'Your client’s time' },
    approval: { fr: 'Quand il valide', en: 'On approval' },
    confirmation: { fr: 'Votre confirmation', en: 'Your confirmation' },
    transfer: { fr: 'Virement', en: 'Transfer' },
  },
  types: {
    IMMEDIATE: {
      when: { fr: 'Votre client est devant vous ou au téléphone.', en: 'Your client is in front of you or on the phone.' },
      delay: { fr: '{immediate}', en: '{immediate}' },
      approval: { fr: 'Il est débité aussitôt', en: 'Debited at once' },
      confirmation: { fr: 'Rien à faire', en: 'Nothing to do' },
      transfer: { fr: '{leadDays} jours ouvrés après sa validation', en: '{leadDays} business days after the approval' },
    },
    DEFERRED: {
      when: { fr: 'Vous lui laissez un délai pour confirmer.', en: 'You give your client some time to approve.' },
      delay: { fr: 'De {delayMin} à {delayMax}, à vous de choisir', en: 'From {delayMin} to {delayMax}, as you choose' },
      approval: { fr: 'Il est débité aussitôt', en: 'Debited at once' },
      confirmation: { fr: 'Rien à faire', en: 'Nothing to do' },
      transfer: { fr: '{leadDays} jours ouvrés après sa validation', en: '{leadDays} business days after the approval' },
    },
    PRE_RESERVATION: {
      when: { fr: 'Il valide maintenant, puis vous confirmez la disponibilité.', en: 'Your client approves now, then you confirm that there is room.' },
      delay: { fr: '{immediate}', en: '{immediate}' },
      approval: { fr: 'Le montant est mis de côté', en: 'The amount is set aside' },
      confirmation: { fr: 'Dans les {hold}, sinon il est libéré', en: 'Within {hold}, or the client is released' },
      transfer: { fr: '{leadDays} jours ouvrés après votre confirmation', en: '{leadDays} business days after your confirmation' },
    },
    DEFERRED_PRE_RESERVATION: {
      when: { fr: 'Il valide dans le délai, puis vous confirmez.', en: 'Your client approves in time, then you confirm.' },
      delay: { fr: 'De {delayMin} à {delayMax}, à vous de choisir', en: 'From {delayMin} to {delayMax}, as you choose' },
      approval: { fr: 'Le montant est mis de côté', en: 'The amount is set aside' },
      confirmation: { fr: 'Dans les {hold}, sinon il est libéré', en: 'Within {hold}, or the client is released' },
      transfer: { fr: '{leadDays} jours ouvrés après votre confirmation', en: '{leadDays} business days after your confirmation' },
    },
  },
  commission: { fr: 'Une commission de {rate} est déduite de chaque virement. Le détail est donné au centime près.', en: 'A commission of {rate} is taken off each transfer, explained to the cent.' },
  film: {
    title: { fr: 'Les quatre étapes en une minute', en: 'The four steps in a minute' },
    lead: { fr: 'Un film sans son, sous-titré\u00a0: votre écran à gauche, le téléphone de votre client à droite.', en: 'A film without sound, with captions: your screen on the left, your client’s phone on the right.' },
  },
  support: { fr: 'Une autre question\u00a0? Contactez le support', en: 'Another question? Contact support' },
  questions: { fr: 'Que faire quand…', en: 'What to do when…' },
  answers: [
    {
      question: { fr: '… votre client n’a rien reçu\u00a0?', en: '… your client has received nothing?' },
      answer: { fr: 'La demande l’attend dans son application, même sans notification. Sur la page de la demande, faites-lui scanner le code QR, envoyez-lui le message, ou relancez-le.', en: 'The request waits in the app, even without a notification. On the request’s page, have the QR code scanned, send the message, or remind your client.' },
    },
    {
      question: { fr: '… votre client n’a pas de réseau\u00a0?', en: '… your client has no network?' },
      answer: { fr: 'Partagez votre Wi-Fi, prolongez, ou annulez d’abord la demande et encaissez autrement.', en: 'Share your Wi-Fi, extend, or cancel the request first and collect another way.' },
    },
    {
      question: { fr: '… il n’a pas assez de chèques-vacances\u00a0?', en: '… there are not enough vouchers?' },
      answer: { fr: 'Il baisse le montant au moment de valider. Vous voyez alors le reste à encaisser, et vous notez comment il l’a réglé.', en: 'The client lowers the amount when approving. You then see what remains to be collected, and note how it was settled.' },
    },
    {
      question: { fr: '… le montant ou l’identifiant est faux\u00a0?', en: '… the amount or the identifier is wrong?' },
      answer: { fr: 'Annulez la demande tant qu’il ne l’a pas validée, puis refaites-la\u00a0: elle est déjà remplie.', en: 'Cancel the request as long as it is not approved, then make it again: it is already filled in.' },
    },
    {
      question: { fr: '… le délai est dépassé\u00a0?', en: '… time has run out?' },
      answer: { fr: 'Rien n’est débité. «\u00a0Refaire la demande\u00a0» en crée une nouvelle, déjà remplie. Avant la fin du délai, «\u00a0Prolonger\u00a0» lui laisse plus de temps.', en: 'Nothing is debited. “Make the request again” creates a new one, already filled in. Before the end, “Extend” gives more time.' },
    },
    {
      question: { fr: '… vous ne pouvez pas assurer une pré-réservation\u00a0?', en: '… you cannot honour a pre-reservation?' },
      answer: { fr: 'Refusez la prestation dans «\u00a0À confirmer\u00a0»\u00a0: votre client est libéré aussitôt. Si vous n’en assurez qu’une partie, confirmez seulement cette partie.', en: 'Decline the service under “To confirm”: your client is released at once. If you can give only a part, confirm that part.' },
    },
    {
      question: { fr: '… un paiement validé doit être annulé\u00a0?', en: '… a validated payment must be cancelled?' },
      answer: { fr: 'Ouvrez-le dans «\u00a0Paiements\u00a0» et choisissez «\u00a0Annuler et recréditer mon client\u00a0». Si le virement est déjà transmis à la banque, la somme est déduite d’un prochain virement.', en: 'Open it under “Payments” and choose to cancel and give the vouchers back. If the bank has the transfer already, the sum is taken off a later one.' },
    },
    {
      question: { fr: '… vous voulez être sûr de parler de la même demande\u00a0?', en: '… you want to be sure to speak of the same request?' },
      answer: { fr: 'Comparez le code commun\u00a0: les quatre mêmes chiffres s’affichent chez vous et sur le téléphone de votre client.', en: 'Compare the match code: the same four digits are on your screen and on your client’s phone.' },
    },
    {
      question: { fr: '… votre client vous propose son code personnel\u00a0?', en: '… your client offers you the personal code?' },
      answer: { fr: 'Refusez toujours\u00a0: il est le seul à devoir l’entrer, sur son propre téléphone.', en: 'Always refuse: only the client may enter it, on the client’s own phone.' },
    },
  ],
});
