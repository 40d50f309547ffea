import { words } from './words/words.ts';
import type { RefusalCode } from './refusal.ts';

export type ProblemCode = RefusalCode | 'internal-error';

/** The sentence of each problem: what happened and what to do. The code is the contract; these words may change. */
export const problemSentences = words({
  'body-not-json': {
    fr: 'Le corps de la requête n’est pas un objet JSON valide. Corrigez-le et renvoyez la requête.',
    en: 'The body of the request is not a valid JSON object. Correct it and send it again.',
  },
  'body-too-large': {
    fr: 'La requête dépasse 16 Ko. Raccourcissez-la.',
    en: 'The request is larger than 16 KB. Shorten it.',
  },
  'unknown-field': {
    fr: 'Le champ «\u00a0{field}\u00a0» n’existe pas ici. Retirez-le ou corrigez son nom.',
    en: 'There is no field "{field}" here. Remove it or correct its name.',
  },
  'field-missing': {
    fr: 'Le champ «\u00a0{field}\u00a0» est obligatoire. Renseignez-le.',
    en: 'The field "{field}" is required. Fill it in.',
  },
  'field-invalid': {
    fr: 'La valeur du champ «\u00a0{field}\u00a0» n’est pas acceptée. Vérifiez son format.',
    en: 'The value of "{field}" is not accepted. Check its format.',
  },
  'amount-not-integer': {
    fr: 'Le montant doit être un nombre entier de centimes (8550 pour 85,50\u00a0€).',
    en: 'The amount must be a whole number of cents (8550 for €85.50).',
  },
  'amount-not-positive': { fr: 'Le montant doit être supérieur à zéro.', en: 'The amount must be above zero.' },
  'currency-not-supported': { fr: 'Seul l’euro (EUR) est accepté.', en: 'Only the euro (EUR) is accepted.' },
  'cursor-invalid': {
    fr: 'Ce curseur de page n’est pas valable ici. Reprenez la liste depuis le début.',
    en: 'This page cursor is not valid here. Start the list again.',
  },
  'period-invalid': {
    fr: 'La période n’est pas valable\u00a0: la date de début doit précéder la date de fin, sur un an au plus.',
    en: 'The period is not valid: it must start before it ends and span one year at most.',
  },
  'idempotency-key-missing': {
    fr: 'L’en-tête Idempotency-Key est obligatoire\u00a0: il évite de créer deux fois la même chose.',
    en: 'The header Idempotency-Key is required: it keeps the same thing from being created twice.',
  },
  'idempotency-key-invalid': {
    fr: 'L’en-tête Idempotency-Key doit compter de 1 à 64 caractères ASCII visibles.',
    en: 'The header Idempotency-Key must be 1 to 64 visible ASCII characters.',
  },
  'idempotency-key-reused': {
    fr: 'Cette clé d’idempotence a déjà servi pour une autre demande. Utilisez-en une nouvelle.',
    en: 'This idempotency key was already used for another request. Use a new one.',
  },
  'not-acceptable': {
    fr: 'Ce format de réponse n’est pas disponible. Demandez application/json.',
    en: 'This response format is not available. Ask for application/json.',
  },
  'role-required': {
    fr: 'Votre compte n’a pas le rôle nécessaire pour cette action.',
    en: 'Your account does not have the role that this action needs.',
  },
  'not-found': { fr: 'Nous n’avons rien trouvé à cette adresse.', en: 'Nothing was found at this address.' },
  'merchant-suspended': {
    fr: 'Votre compte est suspendu\u00a0: vous ne pouvez pas créer de demande de paiement. Contactez le support.',
    en: 'Your account is suspended: you cannot create payment requests. Contact support.',
  },
  'amount-too-small': {
    fr: 'Le montant doit être supérieur à {minAmount}.',
    en: 'The amount must be above {minAmount}.',
  },
  'amount-too-large': {
    fr: 'Le montant ne peut pas dépasser {maxAmount}.',
    en: 'The amount may not exceed {maxAmount}.',
  },
  'identifier-malformed': {
    fr: 'L’identifiant doit être une adresse e-mail ou 11 chiffres. Vérifiez-le avec votre client.',
    en: 'The identifier must be an e-mail address or 11 digits. Check it with your client.',
  },
  'client-unknown': {
    fr: 'Cet identifiant ne permet pas d’envoyer une demande. Vérifiez-le avec votre client.',
    en: 'No request can be sent to this identifier. Check it with your client.',
  },
  'delay-malformed': {
    fr: 'Le délai doit être une durée ISO 8601, par exemple PT12H ou P3D.',
    en: 'The delay must be an ISO 8601 duration, such as PT12H or P3D.',
  },
  'delay-not-allowed': {
    fr: 'Ce type de demande a un délai fixe\u00a0: n’en indiquez pas.',
    en: 'This type of request has a fixed delay: leave it out.',
  },
  'delay-out-of-range': {
    fr: 'Le délai doit être compris entre {minDelay} et {maxDelay}.',
    en: 'The delay must be between {minDelay} and {maxDelay}.',
  },
  'status-conflict': {
    fr: 'La demande a changé d’état entre-temps\u00a0: cette action n’est plus possible.',
    en: 'The request has changed state in the meantime: this action is no longer possible.',
  },
  'amount-over-requested': {
    fr: 'Le montant ne peut pas dépasser les {maxAmount} demandés.',
    en: 'The amount may not exceed the {maxAmount} asked for.',
  },
  'amount-over-authorised': {
    fr: 'Le montant ne peut pas dépasser les {maxAmount} que votre client a acceptés.',
    en: 'The amount may not exceed the {maxAmount} that your client agreed to.',
  },
  'deadline-not-later': {
    fr: 'Le nouveau délai ne donne pas plus de temps à votre client. Choisissez-en un plus long.',
    en: 'The new delay gives your client no more time. Choose a longer one.',
  },
  'extension-limit': {
    fr: 'Cette demande a déjà été prolongée {max} fois. Créez-en une nouvelle.',
    en: 'This request was already extended {max} times. Create a new one.',
  },
  'reminder-limit': {
    fr: 'Votre client a déjà été relancé {max} fois. Contactez-le directement.',
    en: 'Your client was already reminded {max} times. Contact them directly.',
  },
  'reminder-too-soon': {
    fr: 'Votre client vient d’être prévenu. Attendez une minute avant de le relancer.',
    en: 'Your client has just been notified. Wait a minute before the next reminder.',
  },
  'complement-over-remainder': {
    fr: 'Le complément ne peut pas dépasser le reste à encaisser, {maxAmount}.',
    en: 'The complement may not exceed the remainder, {maxAmount}.',
  },
  'no-remainder': {
    fr: 'Tout a été payé en chèques-vacances\u00a0: il n’y a pas de reste à encaisser.',
    en: 'All was paid in vouchers: there is no remainder.',
  },
  'device-not-recognised': {
    fr: 'Cet appareil n’est pas reconnu. Réactivez-le.',
    en: 'This device is not recognised. Activate it again.',
  },
  'code-refused': {
    fr: 'Code incorrect, {attemptsLeft, plural, =0 {il ne vous reste aucun essai} one {il vous reste # essai} other {il vous reste # essais}}.',
    en: 'Wrong code, {attemptsLeft, plural, =0 {no tries} one {# try} other {# tries}} left.',
  },
  'code-too-simple': {
    fr: 'Ce code est trop facile à deviner. Évitez les suites, les répétitions et les dates.',
    en: 'This code is too easy to guess. Avoid sequences, repetitions and dates.',
  },
  'wallet-locked': {
    fr: 'Vos paiements sont bloqués après plusieurs codes incorrects. Réactivez cet appareil avec un code d’activation.',
    en: 'Your payments are locked after several wrong codes. Activate this device again with an activation code.',
  },
  'insufficient-funds': {
    fr: 'Vous n’avez pas assez de chèques-vacances pour ce montant. Choisissez un montant plus petit.',
    en: 'You do not have enough vouchers for this amount. Choose a smaller one.',
  },
  'activation-refused': {
    fr: 'Ce code d’activation n’est pas valable. Vérifiez-le ou demandez-en un nouveau.',
    en: 'This activation code is not valid. Check it or ask for a new one.',
  },
  'device-already-enrolled': {
    fr: 'Cet appareil a été révoqué ou est déjà enregistré. Créez une nouvelle clé et réessayez.',
    en: 'This device was revoked or is already enrolled. Make a new key and try again.',
  },
  'device-limit': {
    fr: 'Vous avez déjà {max} appareils. Révoquez-en un avant d’en ajouter.',
    en: 'You already have {max} devices. Revoke one before adding another.',
  },
  'identifier-taken': {
    fr: 'Cet identifiant appartient déjà à un autre client.',
    en: 'This identifier already belongs to another client.',
  },
  'email-taken': {
    fr: 'Un autre compte se connecte déjà avec cette adresse e-mail. Indiquez-en une autre.',
    en: 'Another account already signs in with this e-mail address. Give another one.',
  },
  'bank-account-invalid': {
    fr: 'Ce numéro de compte n’est pas un IBAN valable de la zone SEPA. Vérifiez-le.',
    en: 'This account number is not a valid IBAN of the SEPA area. Check it.',
  },
  'temporarily-unavailable': {
    fr: 'Le service est momentanément indisponible. Réessayez dans un instant\u00a0: rien ne sera fait deux fois.',
    en: 'The service is unavailable for a moment. Try again shortly: nothing will be done twice.',
  },
  'internal-error': {
    fr: 'Une erreur est survenue de notre côté. Réessayez plus tard.',
    en: 'Something went wrong on our side. Try again later.',
  },
});
