import type { SignInPool } from '../services/sign-in.ts';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** A user pool of the template, for the local sign-in. */
export interface DescribedPool extends SignInPool {
  readonly groups: readonly string[];
}

export function describePools(stack: LocalStack): DescribedPool[] {
  const belonging = (type: string, poolId: string) =>
    stack.idsOf(type).filter((id) => stack.properties(id)['UserPoolId'] === poolId);

  return stack.idsOf('AWS::Cognito::UserPool').map((logicalId) => {
    const poolId = stack.ref(logicalId);
    const servers = belonging('AWS::Cognito::UserPoolResourceServer', poolId);
    const clients = belonging('AWS::Cognito::UserPoolClient', poolId);
    const scopes = clients.flatMap((id) => texts(stack.properties(id)['AllowedOAuthScopes']));
    return {
      id: poolId,
      title: servers.map((id) => stack.ref(id)).join(', '),
      // Those of OpenID itself are the provider's.
      scopes: [...new Set(scopes)].filter((scope) => scope.includes('/')),
      groups: belonging('AWS::Cognito::UserPoolGroup', poolId).map((id) => stack.ref(id)),
      clients: clients.map((id) => ({
        clientId: stack.ref(id),
        redirectUris: texts(stack.properties(id)['CallbackURLs']),
      })),
    };
  });
}

/** The pool whose users may be given a scope, such as `merchant/api`. */
export function poolWithScope(pools: readonly DescribedPool[], scope: string): DescribedPool {
  const pool = pools.find(({ scopes }) => scopes.includes(scope));
  if (!pool) throw new StartError(`No user pool of the template has a client with the scope ${scope}.`);
  return pool;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
