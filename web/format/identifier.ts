/** What a client is found by: 11 digits or an e-mail address, as people type it. The API judges again. */
export interface Identifier {
  kind: 'email' | 'number';
  value: string;
}

const emailShape = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Without spaces, in lower case; undefined when it is neither of the two. */
export function parseIdentifier(text: string): Identifier | undefined {
  const value = text.replaceAll(/\s/gu, '').toLowerCase().normalize('NFC');
  if (/^\d{11}$/.test(value)) return { kind: 'number', value };
  if (value.length >= 6 && value.length <= 254 && emailShape.test(value)) return { kind: 'email', value };
  return undefined;
}

/** `100 0337 7487`: in groups that can be read aloud. */
export const groupDigits = (digits: string): string => digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1\u00a0$2\u00a0$3');

/** As the API shows a client's identifier to a merchant: tells whether a request is for the same client. */
export function maskIdentifier({ kind, value }: Identifier): string {
  if (kind === 'number') return `•••••••${value.slice(-4)}`;
  const at = value.lastIndexOf('@');
  const domain = value.slice(at + 1);
  return `${value.charAt(0)}•••@${domain.charAt(0)}•••${domain.slice(domain.lastIndexOf('.')).slice(0, 8)}`;
}
