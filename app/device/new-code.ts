import { isPersonalCode } from '../../contract/personal-code.ts';

/** A new personal code as it is typed, twice since nobody sees it. */
export interface NewCode {
  code: string;
  confirmation: string;
}

export const noNewCode: NewCode = { code: '', confirmation: '' };

export type NewCodeMistakes = Partial<Record<keyof NewCode, 'notSixDigits' | 'differ'>>;

/** What can be told of a new code before it is sent; whether it is too simple is for the API to say. */
export function mistakesOf({ code, confirmation }: NewCode): NewCodeMistakes {
  if (!isPersonalCode(code)) return { code: 'notSixDigits' };
  return confirmation === code ? {} : { confirmation: 'differ' };
}

export const isRight = (newCode: NewCode): boolean => Object.keys(mistakesOf(newCode)).length === 0;
