import type { LocalStack } from '../template/local-stack.ts';
import { accessKeyOf } from './access-keys.ts';
import { decide } from './policy/decide.ts';
import type { Need } from './policy/decide.ts';
import { readResourcePolicies } from './resource-policies.ts';
import type { ResourcePolicies } from './resource-policies.ts';
import { readRoles } from './roles.ts';
import type { Role } from './roles.ts';
import { createUseOfRights } from './use-of-rights.ts';
import type { Right } from './use-of-rights.ts';

/** Something that the template does not allow. */
export interface Refusal {
  /** Who asked: the function's logical id, or the service in whose hands the role is. */
  readonly who: string;
  readonly action: string;
  readonly resource: string;
  /** In the words of AWS. */
  readonly message: string;
}

/** What the template's roles and resource policies allow. Every check is noted: refusals, and which rights were used. */
export interface Rights {
  /** The first of the needs that the function's role does not cover. */
  refusalOf(functionId: string, needs: readonly Need[]): Refusal | undefined;
  /** The same for a service that assumes a role, on behalf of a resource such as a schedule. */
  refusalOfService(service: string, on: ServiceUse, needs: readonly Need[]): Refusal | undefined;
  /** Whose access key it is: the function's logical id. */
  functionOf(accessKey: string): string | undefined;
  refusals(): readonly Refusal[];
  /** The rights that no call has used yet. */
  unused(): Right[];
}

export interface ServiceUse {
  readonly roleArn: string;
  /** The logical id or the ARN of the resource that has the role. */
  readonly usedBy: string;
  readonly sourceArn?: string;
}

/** @throws StartError, at once or at a function's first call, for a policy that the local run cannot read */
export function createRights(stack: LocalStack, onRefusal: (refusal: Refusal) => void): Rights {
  const { account } = stack.deployment;
  const roles = readRoles(stack);
  const functions = new Map(stack.idsOf('AWS::Lambda::Function').map((id) => [accessKeyOf(id), id]));
  const roleOfFunction = new Map<string, Role>();
  const use = createUseOfRights();
  const refusals: Refusal[] = [];
  let policies: ResourcePolicies | undefined;

  function check(who: string, user: string, role: Role, needs: readonly Need[]): Refusal | undefined {
    policies ??= readResourcePolicies(stack);
    for (const need of needs) {
      const decision = decide(need, {
        caller: { kind: 'AWS', name: role.arn },
        account,
        ofCaller: role.statements,
        ofResource: policies(need.resource),
        resourceMustAgree: need.resource.startsWith('arn:aws:kms:'),
      });
      if (!decision.allowed) return refused(who, user, need, decision.why);
      use.note(need, decision.by);
    }
    return undefined;
  }

  function refused(who: string, user: string, { action, resource }: Need, why: string): Refusal {
    const message = `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
    const refusal = { who, action, resource, message };
    refusals.push(refusal);
    onRefusal(refusal);
    return refusal;
  }

  const session = (role: Role, name: string) => `arn:aws:sts::${account}:assumed-role/${role.name}/${name}`;

  return {
    refusalOf(functionId, needs) {
      let role = roleOfFunction.get(functionId);
      if (!role) {
        role = roles.byArn(String(stack.properties(functionId)['Role']), functionId);
        roleOfFunction.set(functionId, role);
      }
      return check(functionId, session(role, stack.ref(functionId)), role, needs);
    },
    refusalOfService(service, { roleArn, usedBy, sourceArn }, needs) {
      const role = roles.byArn(roleArn, usedBy);
      const taking: Need = {
        action: 'sts:AssumeRole',
        resource: role.arn,
        context: { 'aws:sourceaccount': [account], ...(sourceArn !== undefined && { 'aws:sourcearn': [sourceArn] }) },
      };
      const taken = decide(taking, {
        caller: { kind: 'Service', name: service },
        account,
        ofCaller: [],
        ofResource: role.trust,
        resourceMustAgree: false,
      });
      if (!taken.allowed) return refused(usedBy, service, taking, 'because the role does not trust it');
      return check(usedBy, session(role, service), role, needs);
    },
    functionOf: (accessKey) => functions.get(accessKey),
    refusals: () => refusals,
    unused: () => use.unused(roles.all()),
  };
}
