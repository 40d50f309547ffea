import type { AddressChanged, Invited } from '../../adapters/cognito/accounts.ts';
import { parseIdentifier } from '../../contract/identifier.ts';
import { isMisleading } from '../../core/names/misleading-name.ts';
import type { Refusal } from '../../contract/refusal.ts';

export const ibanRefused: Refusal = { code: 'bank-account-invalid', field: 'iban' };

export const siretRefused: Refusal = { code: 'siret-invalid', field: 'siret' };

/** The first of the names that would pass for somebody else's. */
export function misleadingName(
  names: Partial<Record<'tradeName' | 'legalName', string | undefined>>,
): Refusal | undefined {
  const [misleading] = Object.entries(names).filter(([, name]) => name !== undefined && isMisleading(name));
  return misleading && { code: 'name-misleading', field: misleading[0] };
}

/** In lower case; undefined when it is no e-mail address. */
export function parseEmail(text: string): string | undefined {
  const parsed = parseIdentifier(text);
  return parsed?.kind === 'email' ? parsed.value : undefined;
}

export const emailMalformed: Refusal = { code: 'field-invalid', field: 'email' };

/** Of an account that was to be opened, or to have another address. */
export function refusedInvitation(invited: Invited | AddressChanged): Refusal | undefined {
  if (invited === 'email-refused') return emailMalformed;
  return invited === 'email-taken' ? { code: 'email-taken', field: 'email' } : undefined;
}
