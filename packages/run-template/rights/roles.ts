import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { readPolicy } from './policy/statement.ts';
import type { Statement } from './policy/statement.ts';

export interface Role {
  readonly roleId: string;
  readonly name: string;
  readonly arn: string;
  /** Who may assume the role: its trust policy. */
  readonly trust: readonly Statement[];
  /** What it may do: its own policies, and those attached to it. */
  readonly statements: readonly Statement[];
}

export interface Roles {
  readonly all: () => readonly Role[];
  /** @throws StartError for a role that the template does not have */
  byArn(roleArn: string, usedBy: string): Role;
}

/** The template's roles. Each is read when it is asked for: a policy may name what a custom resource has yet to answer. */
export function readRoles(stack: LocalStack): Roles {
  const ids = new Map(stack.idsOf('AWS::IAM::Role').map((id) => [stack.attribute(id, 'Arn'), id]));
  const read = new Map<string, Role>();
  const roleOf = (roleArn: string, roleId: string): Role => {
    let role = read.get(roleArn);
    if (!role) {
      role = readRole(stack, roleId);
      read.set(roleArn, role);
    }
    return role;
  };
  return {
    all: () => [...ids].map(([roleArn, id]) => roleOf(roleArn, id)),
    byArn(roleArn, usedBy) {
      const id = ids.get(roleArn);
      if (id === undefined) throw new StartError(`${usedBy} has the role ${roleArn}, which is not in the template.`);
      return roleOf(roleArn, id);
    },
  };
}

function readRole(stack: LocalStack, roleId: string): Role {
  const name = stack.ref(roleId);
  const properties = stack.properties(roleId);
  const inline = listed(properties['Policies']).flatMap((policy) =>
    readPolicy(isRecord(policy) ? policy['PolicyDocument'] : undefined, roleId),
  );
  const attached = stack
    .idsOf('AWS::IAM::Policy')
    .filter((id) => listed(stack.properties(id)['Roles']).includes(name))
    .flatMap((id) => readPolicy(stack.properties(id)['PolicyDocument'], id));
  return {
    roleId,
    name,
    arn: stack.attribute(roleId, 'Arn'),
    trust: readPolicy(properties['AssumeRolePolicyDocument'], roleId),
    statements: [...inline, ...attached],
  };
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
