import { describe, expect, it } from 'vitest';
import { amountProblem, chosenCents, mostCents, needsSecondLook } from '../../../app/request/chosen-amount.ts';

const limits = { asked: 85_50, available: 300_00 };

describe('how much of a request is paid', () => {
  it('starts with all that was asked, or all that there is when that is less', () => {
    expect(mostCents(limits)).toBe(85_50);
    expect(mostCents({ ...limits, available: 12_00 })).toBe(12_00);
  });

  it('keeps the amount that was typed while the quick choice is tried', () => {
    const draft = { choice: 'other', text: '50' } as const;

    expect(chosenCents(draft, limits)).toBe(50_00);
    expect(chosenCents({ ...draft, choice: 'most' }, limits)).toBe(85_50);
  });

  it.each([
    ['', 'none'],
    ['abc', 'none'],
    ['0', 'zero'],
    ['85,51', 'over-asked'],
    ['85,50', undefined],
    ['0,01', undefined],
  ])('judges « %s » of 85,50 € as %s', (text, problem) => {
    expect(amountProblem(chosenCents({ choice: 'other', text }, limits), limits)).toBe(problem);
  });

  it('names what is missing first: the merchant asks for less, then the wallet holds less', () => {
    const poor = { asked: 85_50, available: 12_00 };

    expect(amountProblem(90_00, poor)).toBe('over-asked');
    expect(amountProblem(12_01, poor)).toBe('over-available');
    expect(amountProblem(12_00, poor)).toBeUndefined();
  });

  it('asks for a second look below a fifth of the request, not at it', () => {
    expect(needsSecondLook(17_09, limits)).toBe(true);
    expect(needsSecondLook(17_10, limits)).toBe(false);
  });
});
