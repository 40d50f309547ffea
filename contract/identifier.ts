import { directoryLimits } from './settings/limits.ts';

/** A client's identifier in its normal form: an e-mail address of 6–254 characters, or 11 digits. */
export interface Identifier {
  kind: 'email' | 'number';
  value: string;
}

const emailShape = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Normalises (spaces and no-break spaces out, lower case); undefined when it is neither an e-mail address nor 11 digits. */
export function parseIdentifier(text: string): Identifier | undefined {
  const value = text.replaceAll(/\s/gu, '').toLowerCase().normalize('NFC');
  if (/^\d{11}$/.test(value)) return { kind: 'number', value };
  if (value.length >= 6 && value.length <= directoryLimits.emailLengthMax && emailShape.test(value))
    return { kind: 'email', value };
  return undefined;
}

/** What a merchant sees again: enough to recognise a typing error, not enough to find somebody. */
export function maskIdentifier({ kind, value }: Identifier): string {
  if (kind === 'number') return `•••••••${value.slice(-4)}`;
  const at = value.lastIndexOf('@');
  const domain = value.slice(at + 1);
  return `${value.charAt(0)}•••@${domain.charAt(0)}•••${domain.slice(domain.lastIndexOf('.')).slice(0, 8)}`;
}
