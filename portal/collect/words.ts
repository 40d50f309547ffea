import type { PaymentType } from '../../web/api/client.ts';
import { words } from '../../web/words/words.ts';
import type { Issue } from './find-issues.ts';

interface TypeWords {
  help: string;
  example: string;
}

const types: Record<PaymentType, TypeWords> = {
  IMMEDIATE: {
    help: 'Votre client est devant vous ou au téléphone.',
    example: 'Exemple : il règle son séjour à l’accueil du gîte.',
  },
  DEFERRED: {
    help: 'Vous lui laissez un délai pour confirmer.',
    example: 'Exemple : il a réservé par e-mail et validera ce soir, chez lui.',
  },
  PRE_RESERVATION: {
    help: 'Il valide maintenant, puis vous confirmez la disponibilité.',
    example: 'Exemple : l’agence vérifie auprès du moniteur qu’il reste des places.',
  },
  DEFERRED_PRE_RESERVATION: {
    help: 'Il valide dans le délai, puis vous confirmez.',
    example: 'Exemple : une demande reçue par e-mail, pour une sortie à confirmer.',
  },
};

type IssueWords = Record<
  Exclude<Issue, `delay-${string}`>,
  (told: { floor: string; ceiling: string; digits: number }) => string
>;

const issues: IssueWords = {
  'amount-missing': () => 'Indiquez le montant en euros, par exemple 85,50.',
  'amount-too-small': ({ floor }) => `Le montant doit être supérieur à ${floor}.`,
  'amount-too-large': ({ ceiling }) => `Le montant ne peut pas dépasser ${ceiling}.`,
  'identifier-missing': () => 'Indiquez l’identifiant de votre client.',
  'identifier-incomplete': ({ digits }) =>
    `Il manque ${11 - digits} chiffre${11 - digits > 1 ? 's' : ''} : le numéro en compte 11.`,
  'identifier-too-long': ({ digits }) =>
    `Il y a ${digits - 11} chiffre${digits - 11 > 1 ? 's' : ''} de trop : le numéro en compte 11.`,
  'identifier-malformed': () =>
    'L’identifiant doit être une adresse e-mail ou 11 chiffres. Vérifiez-le avec votre client.',
};

/** Of the page where a request is made. */
export const collectWords = words(
  {
    title: 'Encaissement',
    lead: 'Votre client reçoit la demande sur son téléphone et la valide avec son code personnel.',
    howItWorks: 'Comment ça marche',
    type: 'Type de demande',
    types,
    amount: 'Montant',
    amountHelp: (floor: string) => `Plus de ${floor}.`,
    identifier: 'Identifiant de votre client',
    identifierOf: (client: string) => `Demande refaite pour ${client} : redemandez-lui son identifiant.`,
    hint: {
      empty: 'N° à 11 chiffres ou adresse e-mail : votre client le trouve dans son application.',
      number: (digits: number) => `N° à 11 chiffres : ${digits} sur 11`,
      email: 'Adresse e-mail, par exemple marie@exemple.fr',
      recognisedNumber: (digits: string) => `N° à 11 chiffres reconnu : ${digits}`,
      recognisedEmail: 'Adresse e-mail reconnue',
    },
    scan: 'Scanner le code de mon client',
    scanned: 'Code lu, l’identifiant est rempli.',
    delay: 'Délai laissé à votre client',
    more: 'Ajouter un objet ou une référence',
    label: 'Objet',
    labelHelp: 'Votre client le voit. Par exemple : Week-end au gîte.',
    reference: 'Votre référence',
    referenceHelp: 'Pour vous seul. Par exemple : RES-2026-118.',
    lineRefused: 'Ce texte contient des caractères qui ne sont pas acceptés. Écrivez-le plus simplement.',
    issues,
    summary: 'En résumé',
    receives: (amount: string) => `Votre client reçoit une demande de ${amount} sur son téléphone.`,
    receivesSome: 'Votre client reçoit la demande sur son téléphone.',
    until: (until: string) => `Il peut la valider ${until}.`,
    delayToChoose: 'Il peut la valider dans le délai que vous choisissez.',
    hold: (duration: string) => `Ensuite, vous avez ${duration} pour confirmer ; sinon, votre client est libéré.`,
    transfer: (days: number) => `Virement ${days} jours ouvrés après sa validation.`,
    transferAfterConfirming: (days: number) => `Virement ${days} jours ouvrés après votre confirmation.`,
    send: 'Envoyer la demande',
    sendAmount: (amount: string) => `Envoyer la demande de ${amount}`,
    sendAnyway: 'Envoyer quand même',
    sending: 'Envoi de la demande…',
    duplicate: 'Une demande identique attend déjà',
    duplicateOf: (amount: string, client: string, since: string) =>
      `${amount} demandés à ${client}, ${since}. Votre client ne l’a pas encore validée.`,
    seeDuplicate: 'Voir cette demande',
    suspended: 'Votre compte est suspendu : vous ne pouvez pas créer de demande de paiement. Contactez le support.',
    unresolved: 'Nous ne savons pas encore si votre demande est partie',
    unresolvedLead: 'Réessayez : elle ne partira qu’une seule fois.',
    startOver: 'Repartir d’une nouvelle demande',
    startOverLead: 'Si celle-ci est partie, vous la trouverez dans Paiements.',
    madeElsewhere:
      'Une autre demande est déjà partie de ce brouillon, peut-être dans un autre onglet. Vérifiez vos paiements avant d’envoyer celle-ci.',
    seePayments: 'Voir mes paiements',
  },
  {
    title: 'Collect',
    lead: 'Your client receives the request on the phone and approves it with the personal code.',
    howItWorks: 'How it works',
    type: 'Type of request',
    types: {
      IMMEDIATE: {
        help: 'Your client is in front of you or on the phone.',
        example: 'Example: paying for the stay at the gîte’s reception.',
      },
      DEFERRED: {
        help: 'You give your client some time to approve.',
        example: 'Example: booked by e-mail, approved at home tonight.',
      },
      PRE_RESERVATION: {
        help: 'Your client approves now, then you confirm that there is room.',
        example: 'Example: the agency asks the instructor whether there are places left.',
      },
      DEFERRED_PRE_RESERVATION: {
        help: 'Your client approves in time, then you confirm.',
        example: 'Example: asked by e-mail, for an outing still to be confirmed.',
      },
    },
    amount: 'Amount',
    amountHelp: (floor) => `More than ${floor}.`,
    identifier: 'Your client’s identifier',
    identifierOf: (client) => `Made again for ${client}: ask for the identifier once more.`,
    hint: {
      empty: '11-digit number or e-mail address: your client finds it in the app.',
      number: (digits) => `11-digit number: ${digits} of 11`,
      email: 'E-mail address, such as marie@example.com',
      recognisedNumber: (digits) => `11-digit number recognised: ${digits}`,
      recognisedEmail: 'E-mail address recognised',
    },
    scan: 'Scan my client’s code',
    scanned: 'Code read, the identifier is filled in.',
    delay: 'Time given to your client',
    more: 'Add a subject or a reference',
    label: 'Subject',
    labelHelp: 'Your client sees it. For example: Weekend at the gîte.',
    reference: 'Your reference',
    referenceHelp: 'For you alone. For example: RES-2026-118.',
    lineRefused: 'This text has characters that are not accepted. Write it more simply.',
    issues: {
      'amount-missing': () => 'Enter the amount in euros, such as 85.50.',
      'amount-too-small': ({ floor }) => `The amount must be above ${floor}.`,
      'amount-too-large': ({ ceiling }) => `The amount may not exceed ${ceiling}.`,
      'identifier-missing': () => 'Enter your client’s identifier.',
      'identifier-incomplete': ({ digits }) =>
        `${11 - digits} ${11 - digits > 1 ? 'digits are' : 'digit is'} missing: the number has 11.`,
      'identifier-too-long': ({ digits }) =>
        `${digits - 11} ${digits - 11 > 1 ? 'digits' : 'digit'} too many: the number has 11.`,
      'identifier-malformed': () => 'The identifier must be an e-mail address or 11 digits. Check it with your client.',
    },
    summary: 'In short',
    receives: (amount) => `Your client receives a request for ${amount} on the phone.`,
    receivesSome: 'Your client receives the request on the phone.',
    until: (until) => `It can be approved ${until}.`,
    delayToChoose: 'It can be approved within the time that you choose.',
    hold: (duration) => `Then you have ${duration} to confirm; otherwise your client is released.`,
    transfer: (days) => `Transfer ${days} business days after the approval.`,
    transferAfterConfirming: (days) => `Transfer ${days} business days after your confirmation.`,
    send: 'Send the request',
    sendAmount: (amount) => `Send the request for ${amount}`,
    sendAnyway: 'Send anyway',
    sending: 'Sending the request…',
    duplicate: 'The same request is already waiting',
    duplicateOf: (amount, client, since) =>
      `${amount} asked of ${client}, ${since}. Your client has not approved it yet.`,
    seeDuplicate: 'See that request',
    suspended: 'Your account is suspended: you cannot create payment requests. Contact support.',
    unresolved: 'We do not know yet whether your request was sent',
    unresolvedLead: 'Try again: it will be sent only once.',
    startOver: 'Start a new request',
    startOverLead: 'If this one was sent, you will find it among the payments.',
    madeElsewhere:
      'Another request was already sent from this draft, perhaps in another tab. Check your payments before you send this one.',
    seePayments: 'See my payments',
  },
);
