import type { Entry } from './words/entry.ts';
import type { RefusalCode } from './refusal.ts';

/** Refusals that a form tells before the API would, in the same words; apart from the others, which the pages need not load. */
export const formRefusals = {
  'merchant-suspended': { fr: 'Votre compte est suspendu\u00a0: vous ne pouvez pas créer de demande de paiement. Contactez le support.', en: 'Your account is suspended: you cannot create payment requests. Contact support.' },
  'amount-too-small': { fr: 'Le montant doit être supérieur à {minAmount}.', en: 'The amount must be above {minAmount}.' },
  'amount-too-large': { fr: 'Le montant ne peut pas dépasser {maxAmount}.', en: 'The amount may not exceed {maxAmount}.' },
  'identifier-malformed': { fr: 'L’identifiant doit être une adresse e-mail ou 11 chiffres. Vérifiez-le avec votre client.', en: 'The identifier must be an e-mail address or 11 digits. Check it with your client.' },
  'delay-out-of-range': { fr: 'Le délai doit être compris entre {minDelay} et {maxDelay}.', en: 'The delay must be between {minDelay} and {maxDelay}.' },
} as const satisfies Partial<Record<RefusalCode, Entry>>;
