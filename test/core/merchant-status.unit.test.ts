import { describe, expect, it } from 'vitest';
import { merchantStatuses, type MerchantStatus } from '../../core/merchant.ts';
import { decideStatus, goesOn, isPaid, mayBegin, mayCollect } from '../../core/merchant-status.ts';

const refused = (code: string) => ({ refusal: { code, field: 'status' } });

it.each<[MerchantStatus, boolean, boolean, boolean, boolean]>([
  ['ACTIVE', true, true, true, true],
  ['PAUSED', false, true, true, false],
  ['BLOCKED', false, true, false, false],
  ['CLOSED', false, false, true, true],
])('%s: asks for payments %s, begins other things %s, what is open goes on %s, is paid %s', (status, ...expected) => {
  expect([mayCollect(status), mayBegin(status), goesOn(status), isPaid(status)]).toEqual(expected);
});

describe('one operator', () => {
  it.each(['ACTIVE', 'PAUSED'] as const)('closes an establishment that is %s', (from) => {
    expect(decideStatus(from, 'CLOSED')).toBe('change');
  });

  it('does not close one that is blocked: two let it go on first', () => {
    expect(decideStatus('BLOCKED', 'CLOSED')).toEqual(refused('merchant-stays-blocked'));
  });

  it.each(merchantStatuses.filter((to) => to !== 'CLOSED'))('brings a closed one never again to %s', (to) => {
    expect(decideStatus('CLOSED', to)).toEqual(refused('merchant-closed'));
  });

  it('says nothing new of one that is closed already', () => {
    expect(decideStatus('CLOSED', 'CLOSED')).toBe('repeat');
  });
});
