import { expect, it } from 'vitest';
import { doneByFromText, doneByText } from '../../../adapters/dynamodb/done-by-text.ts';

it('says who did what in a letter and a number each', () => {
  const by = { created: 2, validated: 14, ended: 2 };
  expect(doneByText(by)).toBe('c2v14e2');
  expect(doneByFromText('c2v14e2')).toEqual(by);
});

it.each(['c', 'z3', 'v2c3', 'c02', 'c2 v3'])('refuses %s', (written) => {
  expect(() => doneByFromText(written)).toThrow('does not say who did what');
});
