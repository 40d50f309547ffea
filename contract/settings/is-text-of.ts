import { parseIdentifier } from '../identifier.ts';
import { showsAsWritten } from '../line-text.ts';
import type { TextSetting, TextUnit } from './setting.ts';

const shapes: Record<TextUnit, (text: string) => boolean> = {
  // Short numbers, as of an administration, have four digits.
  'telephone number': (text) => /^\+?\d(?:[\d .]*\d)?$/.test(text) && text.replaceAll(/\D/g, '').length >= 4,
  'e-mail address': (text) => {
    const parsed = parseIdentifier(text);
    return parsed?.kind === 'email' && parsed.value === text.toLowerCase();
  },
  'web address': (text) => /^https:\/\/[^\s/@?#]+(?:[/?#]\S*)?$/.test(text),
  // The first three are digits (BOI-CF-IOR-60-40-20, III-A).
  'account number': (text) => /^\d{3}[0-9A-Z]*$/.test(text),
  // ISO 3166-1, two letters.
  'country code': (text) => /^[A-Z]{2}$/.test(text),
  'line of text': (text) => text === text.trim() && showsAsWritten(text),
};

/** Whether a value is a text as its setting wants it, which may be empty. */
export const isTextOf = ({ unit, lengthMax }: TextSetting, value: unknown): boolean =>
  typeof value === 'string' && value.length <= lengthMax && (value === '' || shapes[unit](value));
