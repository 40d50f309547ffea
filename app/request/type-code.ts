import { personalCodeLength } from '../../contract/personal-code.ts';
import type { Key } from './keypad-keys.ts';

/** The digits of a code, however it was typed, pasted or filled in: « 482 913 » too. */
export const codeDigits = (text: string): string => text.replaceAll(/\D/g, '').slice(0, personalCodeLength);

export const pressCodeKey = (code: string, key: Key): string =>
  key === 'delete' ? code.slice(0, -1) : codeDigits(code + key);

export const isWholeCode = (code: string): boolean => code.length === personalCodeLength;
