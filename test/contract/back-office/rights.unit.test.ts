import { describe, expect, it } from 'vitest';
import { backOfficeRoles, may, rights, type Right } from '../../../contract/back-office/rights.ts';

const all = Object.keys(rights) as Right[];
/** What only shows, or says who looks after something: it changes nothing that the auditor is there to watch. */
const looks = all.filter((right) => right === 'search' || right === 'unmask' || right.startsWith('read-'));

describe('what each role of the back office may', () => {
  it('support reads, with people masked, and takes on work', () => {
    expect(all.filter((right) => may(['support'], right) && !looks.includes(right))).toEqual(['take-work']);
    expect(may(['support'], 'unmask')).toBe(false);
  });

  it('the auditor reads all and changes nothing', () => {
    expect(all.filter((right) => may(['auditor'], right))).toEqual(looks);
  });

  it.each(all.filter((right) => right.startsWith('approve-')))('%s: for approvers alone', (right) => {
    expect(rights[right].every((role) => role.endsWith('-approver'))).toBe(true);
  });

  it.each(['ops-approver', 'finance-approver'] as const)(
    '%s by itself only looks, takes on work and approves',
    (role) => {
      const acts = all.filter((right) => may([role], right) && !looks.includes(right));
      expect(acts.filter((right) => right !== 'take-work' && !/^approve(-|$)/u.test(right))).toEqual([]);
    },
  );

  it('every role is of some use, and every right somebody’s', () => {
    expect(backOfficeRoles.filter((role) => !all.some((right) => may([role], right)))).toEqual([]);
    expect(all.filter((right) => !may(backOfficeRoles, right))).toEqual([]);
  });

  it('several roles may what each of them may', () => {
    expect(may(['ops-approver', 'ops'], 'change-bank-account')).toBe(true);
    expect(may(['ops-approver', 'ops'], 'approve-bank-account')).toBe(true);
    expect(may([], 'read-people')).toBe(false);
  });
});
