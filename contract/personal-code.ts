import { factorLimits } from './settings/limits.ts';

/** How many digits a client's personal code has. */
export const personalCodeLength = factorLimits.codeDigits;

export const personalCodeShape = new RegExp(`^\\d{${personalCodeLength}}$`);

export const isPersonalCode = (text: string): boolean => personalCodeShape.test(text);
