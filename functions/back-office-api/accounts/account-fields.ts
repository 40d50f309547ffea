import { electronicFormatIBAN } from 'ibantools';
import type { Invited } from '../../../adapters/cognito/accounts.ts';
import { parseIdentifier } from '../../../contract/identifier.ts';
import { cleanPasted } from '../../../contract/pasted-text.ts';
import { isSepaIban } from '../../../core/reimbursement/bank-account.ts';
import type { Refusal } from '../../../contract/refusal.ts';

/** Letters that are drawn as one: taken apart they could spell another country. */
const ligature = /[\ufb00-\ufb06]/u;

/**
 * The account as the bank writes it, without spaces and whatever stood in front (`IBAN : FR76 …`); undefined unless it is a
 * valid IBAN of the SEPA area.
 */
export function parseIban(text: string): string | undefined {
  if (ligature.test(text)) return undefined;
  const iban = electronicFormatIBAN(cleanPasted(text).replace(/^iban[ :]*/iu, ''));
  return iban !== null && isSepaIban(iban) ? iban : undefined;
}

export const ibanRefused: Refusal = { code: 'bank-account-invalid', field: 'iban' };

/** In lower case; undefined when it is no e-mail address. */
export function parseEmail(text: string): string | undefined {
  const parsed = parseIdentifier(text);
  return parsed?.kind === 'email' ? parsed.value : undefined;
}

export const emailMalformed: Refusal = { code: 'field-invalid', field: 'email' };

export function refusedInvitation(invited: Invited): Refusal | undefined {
  if (invited === 'email-refused') return emailMalformed;
  return invited === 'email-taken' ? { code: 'email-taken', field: 'email' } : undefined;
}
