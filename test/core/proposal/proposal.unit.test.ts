import { describe, expect, it } from 'vitest';
import { proposalLimits } from '../../../contract/settings/limits.ts';
import {
  answerRefusal,
  approvedBy,
  isExpired,
  isOutdated,
  openProposal,
  rejectedBy,
  withdrawnBy,
  withdrawRefusal,
  type Wanted,
} from '../../../core/proposal/proposal.ts';
import { addMs } from '../../../core/time.ts';
import { createdAt, later, minute } from '../../support/payments.ts';

const wanted: Wanted = {
  kind: 'OPERATOR_ROLES',
  change: { operatorId: 'nora' },
  about: { kind: 'OPERATOR', id: 'nora' },
  from: {},
  to: {},
  reason: 'She is back',
  evidence: 'A letter',
};
const act = (by: string, at = later(minute)) => ({ by, at });
const open = openProposal('proposal', wanted, act('anne', createdAt), 'hash');
const expiry = addMs(createdAt, proposalLimits.openMs);
const ended = [approvedBy(open, act('luc')), rejectedBy(open, act('luc'), 'No'), withdrawnBy(open, act('anne'))];

describe('a proposal', () => {
  it.each([
    ['anne', 'second-person-required'],
    ['nora', 'proposal-about-you'],
    ['luc', undefined],
  ])('is answered by %s: %s', (by, code) => {
    expect(answerRefusal(open, act(by))).toBe(code);
  });

  it('about a merchant is answered by whoever has the same name as its id', () => {
    expect(answerRefusal({ ...open, about: { kind: 'MERCHANT', id: 'luc' } }, act('luc'))).toBeUndefined();
  });

  it.each([
    ['anne', undefined],
    ['luc', 'proposal-of-another'],
  ])('is withdrawn by %s: %s', (by, code) => {
    expect(withdrawRefusal(open, act(by))).toBe(code);
  });

  it('is open until its time is up, and no longer', () => {
    const last = addMs(expiry, -1);
    expect([isExpired(open, last), isExpired(open, expiry)]).toEqual([false, true]);
    expect(answerRefusal(open, act('luc', last))).toBeUndefined();
    expect(answerRefusal(open, act('luc', expiry))).toBe('proposal-expired');
    expect(withdrawRefusal(open, act('anne', expiry))).toBe('proposal-expired');
  });

  it('ends once, and does not expire after that', () => {
    for (const proposal of ended) {
      expect(proposal.version).toBe(2);
      expect(isExpired(proposal, expiry)).toBe(false);
    }
  });

  it('is outdated as soon as what it starts from is another, in whatever order it is told', () => {
    const from = { commissionBps: 200, accountHolder: 'G•••' };
    expect(isOutdated({ from }, { from: { accountHolder: 'G•••', commissionBps: 200 } })).toBe(false);
    expect(isOutdated({ from }, { from: { ...from, commissionBps: 250 } })).toBe(true);
    expect(isOutdated({ from: {} }, { from })).toBe(true);
  });
});
