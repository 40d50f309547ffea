import type { RequestContext } from './request-context.ts';
import { everyCall } from './request-context.ts';
import { matches } from './statement.ts';
import type { Principal, Statement } from './statement.ts';

/** One action on one resource, that a call takes. */
export interface Need {
  /** As policies write it, such as `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  readonly context?: RequestContext;
}

/** What applies to who asks, and to what is asked for. */
export interface Policies {
  readonly caller: Principal;
  readonly account: string;
  readonly ofCaller: readonly Statement[];
  readonly ofResource: readonly Statement[];
  /** A key is used by those whom its own policy lets, be it by leaving it to the policies of its account. */
  readonly resourceMustAgree: boolean;
}

export type Decision =
  | { readonly allowed: true; readonly by: readonly Statement[] }
  /** `why` in the words of AWS's own messages. */
  | { readonly allowed: false; readonly why: string };

/** IAM's way to a decision within one account: a Deny settles it, else it takes an Allow. */
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

/** Naming the account leaves the decision to the policies of its roles; a service has none. */
const isAccount = (one: Principal, account: string, caller: Principal) =>
  caller.kind === 'AWS' && one.kind === 'AWS' && [account, `arn:aws:iam::${account}:root`].includes(one.name);
