import { tags } from './reasons.ts';
import { nameOf } from '../resource-kind.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** Who may do what. Managed policies and boundaries are not known here: they would decide without being read. */
export const rightsKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::IAM::Role': {
    name: (context) => {
      const name = nameOf(context, 'RoleName');
      const attributes = { Arn: `arn:aws:iam::${context.account}:role/${name}`, RoleId: `AROA${context.logicalId}` };
      return { ref: name, attributes };
    },
    used: ['RoleName', 'AssumeRolePolicyDocument', 'Policies'],
    withoutEffect: {
      ManagedPolicyArns: 'what AWS writes into them is not known here: nothing is allowed by them',
      ...tags,
      Description: 'for people',
      MaxSessionDuration: 'the run is one session',
    },
  },
  'AWS::IAM::Policy': {
    name: (context) => ({ ref: nameOf(context, 'PolicyName'), attributes: {} }),
    used: ['PolicyName', 'PolicyDocument', 'Roles'],
    withoutEffect: {},
  },
};
