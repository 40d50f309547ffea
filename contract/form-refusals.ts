import type { Entry } from './words/entry.ts';
import type { RefusalCode } from './refusal.ts';

/** Refusals that a form shows before the API is asked, in the same words; apart from the others, which pages need not load. */
export const formRefusals = {
  'text-characters-refused': { fr: 'Ce texte contient des caractères invisibles ou qui changent le sens de lecture. Saisissez-le au clavier plutôt que de le coller.', en: 'This text has characters that are invisible or change the direction of reading. Type it instead of pasting it.' },
  'merchant-suspended': { fr: 'Votre encaissement est suspendu\u00a0: vous ne pouvez pas créer de demande de paiement, et vos virements sont retenus. Ce que vos clients ont accepté suit son cours. Contactez le support.', en: 'Your collection of payments is paused: you cannot create payment requests, and your transfers are withheld. What your clients have agreed to goes on. Contact support.' },
  'amount-too-small': { fr: 'Le montant doit être supérieur à {minAmount}.', en: 'The amount must be above {minAmount}.' },
  'amount-too-large': { fr: 'Le montant ne peut pas dépasser {maxAmount}.', en: 'The amount may not exceed {maxAmount}.' },
  'identifier-malformed': { fr: 'L’identifiant doit être une adresse e-mail ou 11 chiffres. Vérifiez-le avec votre client.', en: 'The identifier must be an e-mail address or 11 digits. Check it with your client.' },
  'identifier-phone': { fr: 'C’est un numéro de téléphone. Demandez à votre client son n°\u00a0à 11 chiffres ou son adresse e-mail.', en: 'This is a phone number. Ask your client for the 11-digit number or the e-mail address.' },
  'delay-out-of-range': { fr: 'Le délai doit être compris entre {minDelay} et {maxDelay}.', en: 'The delay must be between {minDelay} and {maxDelay}.' },
} as const satisfies Partial<Record<RefusalCode, Entry>>;
