import { expect, it } from 'vitest';
import { isOutdated } from '../../../core/proposal/proposal.ts';

it('is outdated as soon as what it starts from is another, in whatever order it is told', () => {
  const from = { commissionBps: 200, accountHolder: 'G•••' };
  expect(isOutdated({ from }, { from: { accountHolder: 'G•••', commissionBps: 200 } })).toBe(false);
  expect(isOutdated({ from }, { from: { ...from, commissionBps: 250 } })).toBe(true);
  expect(isOutdated({ from: {} }, { from })).toBe(true);
});
