import { expect, it } from 'vitest';
import { memberRights, rightsOf, type MemberAccess } from '../../contract/member-rights.ts';

it.each<[string, MemberAccess, string]>([
  ['an owner', { role: 'OWNER' }, 'read ask refund accounts manage'],
  ['a collector', { role: 'COLLECTOR' }, 'read ask'],
  ['a collector who may give vouchers back', { role: 'COLLECTOR', refund: true }, 'read ask refund'],
  ['an accountant', { role: 'ACCOUNTANT' }, 'read accounts'],
  ['an accountant who may give vouchers back', { role: 'ACCOUNTANT', refund: true }, 'read refund accounts'],
])('%s may do what the role says, and no more', (_who, access, rights) => {
  expect(rightsOf(access).join(' ')).toBe(rights);
  expect(memberRights).toEqual(expect.arrayContaining([...rightsOf(access)]));
});
