import { expect, it } from 'vitest';
import { operatorOf } from '../../../back-office/operator/operator-of.ts';

const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

it.each([
  [{ username: 'ops-2', 'cognito:groups': ['ops', 'ops-approver'] }, ['ops', 'ops-approver']],
  // A group of the pool that is none of the product's roles gives nothing.
  [{ username: 'ops-2', 'cognito:groups': ['eu-west-3_federated', 'auditor'] }, ['auditor']],
  // A name of a group may hold a comma: it is one group.
  [{ username: 'ops-2', 'cognito:groups': ['x,finance', 'ops'] }, ['ops']],
  [{ username: 'ops-2' }, []],
])('an access token with %o says whose it is and which roles that person has', (claims, roles) => {
  expect(operatorOf(token(claims))).toEqual({ operatorId: 'ops-2', roles });
});
