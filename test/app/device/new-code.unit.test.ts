import { expect, it } from 'vitest';
import { isRight, mistakesOf } from '../../../app/device/new-code.ts';

it.each([
  ['', '', { code: 'notSixDigits' }],
  ['37194', '37194', { code: 'notSixDigits' }],
  ['37194a', '37194a', { code: 'notSixDigits' }],
  ['371948', '', { confirmation: 'differ' }],
  ['371948', '371949', { confirmation: 'differ' }],
  ['371948', '371948', {}],
])('%s and %s', (code, confirmation, mistakes) => {
  expect(mistakesOf({ code, confirmation })).toEqual(mistakes);
  expect(isRight({ code, confirmation })).toBe(Object.keys(mistakes).length === 0);
});
