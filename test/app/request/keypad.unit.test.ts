import { describe, expect, it } from 'vitest';
import type { Key } from '../../../app/request/keypad-keys.ts';
import { pressAmountKey, typedCents } from '../../../app/request/type-amount.ts';
import { codeDigits, isWholeCode, pressCodeKey } from '../../../app/request/type-code.ts';

const typed = (keys: string, press: (text: string, key: Key) => string) =>
  [...keys].reduce((text, key) => press(text, (key === '<' ? 'delete' : key) as Key), '');

describe('an amount on the keypad', () => {
  it.each([
    ['8550', '8550'],
    ['85,5', '85,5'],
    ['85,505', '85,50'],
    ['85,,5', '85,5'],
    [',5', '0,5'],
    ['007', '7'],
    ['0,05', '0,05'],
    ['1234567', '12345'],
    ['85,5<<<', '8'],
    ['<5', '5'],
    ['8.5', '8.5'],
  ])('%s gives « %s »', (keys, text) => {
    expect(typed(keys, pressAmountKey)).toBe(text);
  });

  it('counts on the way: a decimal mark without decimals is no mistake', () => {
    expect(['12', '12,', '12,5', '12.50', ' 12 ', ''].map(typedCents)).toEqual([
      12_00,
      12_00,
      12_50,
      12_50,
      12_00,
      undefined,
    ]);
  });
});

describe('the personal code', () => {
  it('takes six digits from the keypad and gives them back one by one', () => {
    expect(typed('4829137', pressCodeKey)).toBe('482913');
    expect(typed('482<<', pressCodeKey)).toBe('4');
    expect(isWholeCode('48291')).toBe(false);
    expect(isWholeCode('482913')).toBe(true);
  });

  it('takes it as it was pasted, with spaces or words around it', () => {
    expect(codeDigits('482 913')).toBe('482913');
    expect(codeDigits(' Code : 482-913\n')).toBe('482913');
  });
});
