import { describe, expect, it } from 'vitest';
import { backOfficeRoles, type BackOfficeRole } from '../../../contract/back-office/rights.ts';
import { operatorLimits } from '../../../contract/settings/limits.ts';
import { inOrder, isUnderWay, judgeOperatorChange, type Operator } from '../../../core/operators/operator-change.ts';
import { addMs } from '../../../core/time.ts';
import { createdAt as approvedAt } from '../../support/payments.ts';

const person = (id: string, ...roles: BackOfficeRole[]): Operator => ({
  id,
  email: `${id}@example.fr`,
  roles,
  isEnabled: true,
});
const gone = (id: string): Operator => ({ ...person(id, 'ops-approver'), isEnabled: false });
const people = [person('ops', 'ops'), person('ops-2', 'ops', 'ops-approver'), person('finance', 'finance')];
const invited = { name: 'Anne Moreau', email: 'a.moreau@example.fr' };
const refusalOf = (judged: ReturnType<typeof judgeOperatorChange>) =>
  judged !== 'unknown' && 'refusal' in judged ? judged.refusal : undefined;
const judge = (operatorId: string, roles: BackOfficeRole[], among = people) =>
  judgeOperatorChange({ operatorId, roles }, among);

describe('a change of roles', () => {
  it('starts from what the person is now', () => {
    expect(judge('finance', ['finance', 'finance-approver'])).toEqual({ before: people[2] });
  });

  it('of nobody known is of nobody', () => {
    expect(judge('a.moreau', ['ops'])).toBe('unknown');
  });

  it('changes something, whatever the order in which the roles are named', () => {
    expect(refusalOf(judge('ops-2', ['ops-approver', 'ops']))).toMatchObject({ code: 'operator-unchanged' });
  });

  it('brings somebody back who has left, in the roles of before too', () => {
    expect(judge('old', ['ops-approver'], [...people, gone('old')])).toMatchObject({ before: { id: 'old' } });
  });

  it('of somebody who has left already is none', () => {
    expect(refusalOf(judge('old', [], [...people, gone('old')]))).toMatchObject({ code: 'operator-unchanged' });
  });
});

describe('who is left', () => {
  const tooFew = { code: 'operators-too-few', field: 'change.roles' };

  it.each([
    ['the last approver leaves', 'ops-2', []],
    ['the last approver approves no more', 'ops-2', ['ops']],
    ['nobody else proposes any more', 'ops', ['support']],
  ] as const)('can go on changing roles: not where %s', (_what, id, roles) => {
    expect(refusalOf(judge(id, [...roles]))).toEqual(tooFew);
  });

  it('are those who can sign in', () => {
    expect(refusalOf(judge('ops-2', [], [...people, gone('old')]))).toEqual(tooFew);
    expect(judge('ops-2', [], [...people, person('ops-3', 'ops-approver')])).toHaveProperty('before');
  });
});

describe('an invitation', () => {
  const invite = (operatorId: string, { roles = ['support'] as BackOfficeRole[], email = invited.email } = {}) =>
    judgeOperatorChange({ operatorId, roles, invited: { ...invited, email } }, [...people, gone('old')]);

  it('is for a username that nobody has or had', () => {
    expect(invite('a.moreau')).toEqual({ before: undefined });
    expect(refusalOf(invite('ops'))).toEqual({ code: 'operator-exists', field: 'change.operatorId' });
    expect(refusalOf(invite('old'))).toEqual({ code: 'operator-exists', field: 'change.operatorId' });
  });

  it('goes to an address that is nobody else’s, in whatever case it is written', () => {
    expect(refusalOf(invite('a.moreau', { email: 'OPS@example.fr' }))).toMatchObject({ code: 'email-taken' });
  });

  it('is into a role', () => {
    expect(refusalOf(invite('a.moreau', { roles: [] }))).toMatchObject({ code: 'operator-roles-missing' });
  });
});

it('roles are named once each, in the order of the table of rights', () => {
  expect(inOrder(['auditor', 'ops', 'auditor'])).toEqual(['ops', 'auditor']);
  expect(inOrder([...backOfficeRoles].reverse())).toEqual([...backOfficeRoles]);
});

it('a change keeps others waiting until something came of it, or it was given up', () => {
  const agreed = { proposalId: 'p', approvedAt, change: { operatorId: 'ops', roles: [] } };
  const last = addMs(approvedAt, operatorLimits.changePendingMs);
  expect([isUnderWay(agreed, addMs(last, -1)), isUnderWay(agreed, last)]).toEqual([true, false]);
  expect(isUnderWay({ ...agreed, outcome: 'DONE' }, approvedAt)).toBe(false);
});
