import type { RequestContext } from './request-context.ts';
import { everyCall } from './request-context.ts';
import { matches } from './statement.ts';
import type { Principal, Statement } from './statement.ts';

/** One action on one resource, which a call must be allowed. */
export interface Need {
  /** As policies write it, such as `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  readonly context?: RequestContext;
}

/** The policies of the caller (identity-based) and of the resource (resource-based). */
export interface Policies {
  readonly caller: Principal;
  readonly account: string;
  readonly ofCaller: readonly Statement[];
  readonly ofResource: readonly Statement[];
  /** Of KMS keys: the key policy must allow too, itself or by delegating to the account's IAM policies. */
  readonly resourceMustAgree: boolean;
}

export type Decision =
  | { readonly allowed: true; readonly by: readonly Statement[] }
  /** `why` in the words of AWS's own messages. */
  | { readonly allowed: false; readonly why: string };

/** IAM's evaluation within one account: an explicit deny wins, and without an allow it is an implicit deny. */
export function decide(need: Need, policies: Policies): Decision {
  const { caller, account, ofCaller, ofResource, resourceMustAgree } = policies;
  const context = { ...everyCall, ...need.context };
  const action = need.action.toLowerCase();
  const applies = (statement: Statement) =>
    matches(statement.actions, action) && matches(statement.resources, need.resource) && statement.holds(context);
  const own = ofCaller.filter(applies);
  const concerning = ofResource.filter(applies);
  const direct = concerning.filter(({ principals }) => principals.some((one) => isCaller(one, caller)));
  const delegating = concerning.filter(({ principals }) => principals.some((one) => isAccount(one, account, caller)));

  if (own.some(isDeny)) return { allowed: false, why: 'with an explicit deny in an identity-based policy' };
  if ([...direct, ...delegating].some(isDeny)) {
    return { allowed: false, why: 'with an explicit deny in a resource-based policy' };
  }
  const allowing = own.filter((statement) => !isDeny(statement));
  if (direct.length > 0) return { allowed: true, by: [...direct, ...allowing] };
  if (allowing.length === 0) {
    return { allowed: false, why: `because no identity-based policy allows the ${need.action} action` };
  }
  if (resourceMustAgree && delegating.length === 0) {
    return { allowed: false, why: `because no resource-based policy allows the ${need.action} action` };
  }
  return { allowed: true, by: allowing };
}

const isDeny = ({ effect }: Statement) => effect === 'Deny';

const isCaller = (one: Principal, caller: Principal) =>
  (one.kind === 'AWS' && one.name === '*') || (one.kind === caller.kind && one.name === caller.name);

/** A policy that names the account delegates to the identity-based policies of its roles; a service has none. */
const isAccount = (one: Principal, account: string, caller: Principal) =>
  caller.kind === 'AWS' && one.kind === 'AWS' && [account, `arn:aws:iam::${account}:root`].includes(one.name);
