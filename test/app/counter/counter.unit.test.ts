import { describe, expect, it } from 'vitest';
import { proposalProblem } from '../../../app/counter/proposed-amount.ts';
import { scannedCounter } from '../../../app/counter/scanned-counter.ts';

const code = 'Ab0-_6789012345678901z';

describe('what the camera sees at a counter', () => {
  it.each([`https://encaissement.example/app/comptoir/${code}`, `http://127.0.0.1:4000/app/comptoir/${code}/`])(
    'is the code in %s',
    (text) => {
      expect(scannedCounter(text)).toBe(code);
    },
  );

  it.each([
    'https://encaissement.example/app/?request=aaaaaaaaaaaaaaaaaaaaaaaaaa',
    'https://encaissement.example/app/comptoir/demandes/aaaaaaaaaaaaaaaaaaaaaaaaaa',
    `https://encaissement.example/app/comptoir/${code}x`,
    '10003377487',
    '',
  ])('is something else in %j', (text) => {
    expect(scannedCounter(text)).toBeUndefined();
  });
});

describe('an amount at the counter', () => {
  it.each([
    [undefined, 'none'],
    [20_00, 'small'],
    [20_01, undefined],
    [9_999_99, undefined],
    [10_000_00, 'large'],
  ])('%s: %s', (cents, problem) => {
    expect(proposalProblem(cents, { floor: 20_00, ceiling: 9_999_99 })).toBe(problem);
  });
});
