import { describe, expect, it } from 'vitest';
import { closeLook } from '../../../core/audit/close-look.ts';
import { coarseLook } from '../../../core/audit/coarse-look.ts';
import { bucketCount, placeOf, type Statements } from '../../../core/audit/statements.ts';

type Say = (statements: Statements) => void;
const all = new Set(Array.from({ length: bucketCount }, (_, bucket) => bucket));

/** Where a coarse look sees a difference, and what a close one names. */
function looks(say: Say) {
  const coarse = coarseLook('salt');
  const close = closeLook('salt', all);
  say(coarse.statements);
  say(close.statements);
  return { differing: coarse.differing(), findings: close.findings() };
}

describe('what both sides say alike', () => {
  it('in any order and in any parts, differs nowhere', () => {
    const told = looks((statements) => {
      statements.sum('actual', 'owed-unexplained', 'gite', 30);
      statements.fact('expected', 'credit-unexplained', 'c1', { amount: 5, clientId: 'marie' });
      statements.sum('expected', 'owed-unexplained', 'gite', 50);
      statements.sum('expected', 'owed-unexplained', 'gite', -20);
      statements.fact('actual', 'credit-unexplained', 'c1', { clientId: 'marie', amount: 5, note: undefined });
    });
    expect(told).toEqual({ differing: [], findings: [] });
  });
});

describe('what they say otherwise', () => {
  it('of a sum is named with both sums', () => {
    const told = looks((statements) => {
      statements.sum('expected', 'owed-unexplained', 'gite', 50);
      statements.sum('actual', 'owed-unexplained', 'gite', 49);
    });
    expect(told.differing).toEqual([placeOf('salt', 'owed-unexplained', 'gite').bucket]);
    expect(told.findings).toEqual([{ code: 'owed-unexplained', subject: 'gite', expected: 50, actual: 49 }]);
  });

  it('of a fact is named by the field', () => {
    const told = looks((statements) => {
      statements.fact('expected', 'credit-unexplained', 'c1', { amount: 5, clientId: 'marie' });
      statements.fact('actual', 'credit-unexplained', 'c1', { amount: 5, clientId: 'jean' });
    });
    expect(told.differing).toHaveLength(1);
    expect(told.findings).toEqual([
      { code: 'credit-unexplained', subject: 'c1 clientId', expected: 'marie', actual: 'jean' },
    ]);
  });

  it('of a fact that is told twice, or by one side, is named by how often', () => {
    const told = looks((statements) => {
      statements.fact('expected', 'credit-unexplained', 'c1', { amount: 5 });
      for (let times = 0; times < 2; times += 1) statements.fact('actual', 'credit-unexplained', 'c1', { amount: 5 });
      statements.fact('actual', 'credit-unexplained', 'c2', { amount: 5 });
    });
    expect(told.differing).toHaveLength(2);
    expect(told.findings).toEqual([
      { code: 'credit-unexplained', subject: 'c1', expected: 1, actual: 2 },
      { code: 'credit-unexplained', subject: 'c2', expected: 0, actual: 1 },
    ]);
  });

  it('does not cancel out between two of them', () => {
    const told = looks((statements) => {
      statements.sum('actual', 'owed-unexplained', 'gite', 50);
      statements.sum('actual', 'owed-unexplained', 'canyon', -50);
    });
    expect(told.differing).toHaveLength(2);
  });
});

it('a coarse look goes on from what an earlier one was told', () => {
  const first = coarseLook('salt');
  first.statements.sum('expected', 'owed-unexplained', 'gite', 50);
  expect(first.differing()).toHaveLength(1);

  const second = coarseLook('salt', first.kept());
  second.statements.sum('actual', 'owed-unexplained', 'gite', 50);

  expect(second.differing()).toEqual([]);
});

it('keeps of a close look what is in the buckets that it was given, and nothing else', () => {
  const { bucket } = placeOf('salt', 'owed-unexplained', 'gite');
  const close = closeLook('salt', new Set([bucket]));
  close.statements.sum('actual', 'owed-unexplained', 'gite', 1);
  close.statements.sum('actual', 'owed-unexplained', 'canyon', 1);
  expect(close.findings().map(({ subject }) => subject)).toEqual(['gite']);
});

it('a close look goes on from what an earlier one was told', () => {
  const first = closeLook('salt', all);
  first.statements.sum('expected', 'owed-unexplained', 'gite', 50);
  first.statements.fact('actual', 'credit-unexplained', 'c1', { amount: 5, note: undefined });

  const second = closeLook('salt', all, first.kept());
  second.statements.sum('actual', 'owed-unexplained', 'gite', 49);
  second.statements.fact('expected', 'credit-unexplained', 'c1', { amount: 5 });

  expect(second.findings()).toEqual([{ code: 'owed-unexplained', subject: 'gite', expected: 50, actual: 49 }]);
});
