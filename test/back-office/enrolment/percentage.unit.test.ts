import { expect, it } from 'vitest';
import { parseBasisPoints } from '../../../back-office/enrolment/percentage.ts';

it.each([
  ['0', 0],
  ['2,5', 250],
  ['2.5 %', 250],
  ['2,05', 205],
  [' 12 ', 1_200],
  ['', undefined],
  ['2,555', undefined],
  ['-1', undefined],
  ['deux', undefined],
])('a commission of %o is %o basis points', (text, basisPoints) => {
  expect(parseBasisPoints(text)).toBe(basisPoints);
});
