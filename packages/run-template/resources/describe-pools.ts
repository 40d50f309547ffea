import type { SignInClient } from '../services/sign-in-client.ts';
import type { SignInPool } from '../services/sign-in.ts';
import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** A user pool of the template, for the local sign-in. */
export interface DescribedPool extends SignInPool {
  readonly groups: readonly string[];
}

/** @param titles by the name of a resource server: what the sign-in page calls it, else its name */
export function describePools(stack: LocalStack, titles: Readonly<Record<string, string>> = {}): DescribedPool[] {
  const belonging = (type: string, poolId: string) =>
    stack.idsOf(type).filter((id) => stack.properties(id)['UserPoolId'] === poolId);

  return stack.idsOf('AWS::Cognito::UserPool').map((logicalId) => {
    const poolId = stack.ref(logicalId);
    const servers = belonging('AWS::Cognito::UserPoolResourceServer', poolId);
    const clients = belonging('AWS::Cognito::UserPoolClient', poolId);
    const managedLogin = belonging('AWS::Cognito::UserPoolDomain', poolId).some(
      (id) => Number(stack.properties(id)['ManagedLoginVersion']) === 2,
    );
    if (managedLogin) for (const id of clients) requireStyle(stack, id);
    const scopes = clients.flatMap((id) => texts(stack.properties(id)['AllowedOAuthScopes']));
    return {
      id: poolId,
      title: servers.map((id) => titles[stack.ref(id)] ?? stack.ref(id)).join(', '),
      // Those of OpenID itself are the provider's.
      scopes: [...new Set(scopes)].filter((scope) => scope.includes('/')),
      groups: belonging('AWS::Cognito::UserPoolGroup', poolId).map((id) => stack.ref(id)),
      clients: clients.map((id) => describeClient(stack, id)),
      managedLogin,
    };
  });
}

/** Cognito deploys a client without one, and then shows « Login pages unavailable » to everybody. */
function requireStyle(stack: LocalStack, logicalId: string): void {
  const styled = stack
    .idsOf('AWS::Cognito::ManagedLoginBranding')
    .some((id) => stack.properties(id)['ClientId'] === stack.ref(logicalId));
  if (!styled) throw new StartError(`${logicalId}: managed login shows no page for a client without a branding.`);
}

function describeClient(stack: LocalStack, logicalId: string): SignInClient {
  const client = stack.properties(logicalId);
  if (client['EnableTokenRevocation'] === false) {
    throw new StartError(`${logicalId}: the local sign-in can always revoke a refresh token.`);
  }
  const units = isRecord(client['TokenValidityUnits']) ? client['TokenValidityUnits'] : {};
  const accessTokenSeconds = seconds(client['AccessTokenValidity'], units['AccessToken'] ?? 'hours');
  const refreshTokenSeconds = seconds(client['RefreshTokenValidity'], units['RefreshToken'] ?? 'days');
  const rotation = client['RefreshTokenRotation'];
  return {
    clientId: stack.ref(logicalId),
    redirectUris: texts(client['CallbackURLs']),
    logoutUris: texts(client['LogoutURLs']),
    ...(accessTokenSeconds !== undefined && { accessTokenSeconds }),
    ...(refreshTokenSeconds !== undefined && { refreshTokenSeconds }),
    ...(isRecord(rotation) &&
      rotation['Feature'] === 'ENABLED' && {
        rotation: { graceSeconds: Number(rotation['RetryGracePeriodSeconds'] ?? 0) },
      }),
  };
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

function seconds(validity: unknown, unit: unknown): number | undefined {
  return validity === undefined ? undefined : Number(validity) * (UNIT_SECONDS[String(unit)] ?? NaN);
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
