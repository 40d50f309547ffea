import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** What the template says about the HTTP API. */
export interface ApiDescription {
  readonly apiId: string;
  readonly routes: readonly ApiRoute[];
}

export interface ApiRoute {
  /** `POST /v1/payment-requests/{id}/cancel`, as the function is told. */
  readonly routeKey: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorizer?: JwtAuthorizer;
  /** One of them is enough; none asked for if empty. */
  readonly scopes: readonly string[];
  readonly throttle?: Throttle;
}

export interface JwtAuthorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** Requests per second on average, and at once. */
export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

/** The longest an HTTP API waits for its integration (API Gateway quota). */
const INTEGRATION_TIMEOUT_MS = 30_000;

/**
 * Reads API, routes, integrations, authorizers and stage.
 *
 * @param url where this machine serves, for the pools' issuers
 * @throws StartError for what the local gateway cannot do as API Gateway would
 */
export function describeApi(stack: LocalStack, url: string): ApiDescription {
  const [apiLogicalId, ...otherApis] = stack.idsOf('AWS::ApiGatewayV2::Api');
  if (apiLogicalId === undefined || otherApis.length > 0) {
    throw new StartError('The local gateway serves exactly one AWS::ApiGatewayV2::Api.');
  }
  const routes = stack.idsOf('AWS::ApiGatewayV2::Route').map((id) => describeRoute(stack, id, url));
  refuseUnknownSettings(stack, routes);
  return { apiId: stack.ref(apiLogicalId), routes };
}

/** API Gateway does not make a stage with settings of a route that is not there. */
function refuseUnknownSettings(stack: LocalStack, routes: readonly ApiRoute[]): void {
  const known = new Set(routes.map(({ routeKey }) => routeKey));
  for (const id of stack.idsOf('AWS::ApiGatewayV2::Stage')) {
    const settings = stack.properties(id)['RouteSettings'];
    const unknown = Object.keys(isRecord(settings) ? settings : {}).find((key) => !known.has(key));
    if (unknown !== undefined) throw new StartError(`${id}: RouteSettings names ${unknown}, which is no route.`);
  }
}

function describeRoute(stack: LocalStack, logicalId: string, url: string): ApiRoute {
  const route = stack.properties(logicalId);
  const type = route['AuthorizationType'] ?? 'NONE';
  if (type !== 'NONE' && type !== 'JWT') {
    throw new StartError(
      `${logicalId}: the local gateway knows the authorization types NONE and JWT, not ${JSON.stringify(type)}.`,
    );
  }
  const routeKey = String(route['RouteKey']);
  const throttle = describeThrottle(stack, routeKey);
  return {
    routeKey,
    ...describeIntegration(stack, logicalId, String(route['Target'])),
    ...(type === 'JWT' && { authorizer: describeAuthorizer(stack, logicalId, String(route['AuthorizerId']), url) }),
    scopes: strings(route['AuthorizationScopes']),
    ...(throttle && { throttle }),
  };
}

function describeIntegration(stack: LocalStack, routeId: string, target: string) {
  const logicalId = byRef(stack, 'AWS::ApiGatewayV2::Integration', target.replace(/^integrations\//, ''), routeId);
  const { IntegrationType, IntegrationUri, PayloadFormatVersion, TimeoutInMillis } = stack.properties(logicalId);
  if (IntegrationType !== 'AWS_PROXY' || PayloadFormatVersion !== '2.0') {
    throw new StartError(`${logicalId}: the local gateway knows AWS_PROXY integrations with payload format 2.0 only.`);
  }
  const uri = String(IntegrationUri);
  return {
    functionArn: /\/functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri,
    timeoutMs: Number(TimeoutInMillis ?? INTEGRATION_TIMEOUT_MS),
  };
}

function describeAuthorizer(stack: LocalStack, routeId: string, ref: string, url: string): JwtAuthorizer {
  const logicalId = byRef(stack, 'AWS::ApiGatewayV2::Authorizer', ref, routeId);
  const { AuthorizerType, IdentitySource, JwtConfiguration } = stack.properties(logicalId);
  if (AuthorizerType !== 'JWT' || strings(IdentitySource).join() !== '$request.header.Authorization') {
    throw new StartError(`${logicalId}: the local gateway knows JWT authorizers on the Authorization header only.`);
  }
  const configuration = isRecord(JwtConfiguration) ? JwtConfiguration : {};
  return {
    issuer: localIssuer(stack, logicalId, String(configuration['Issuer']), url),
    audience: strings(configuration['Audience']),
  };
}

/** The pool's issuer in the cloud is the local provider's here. */
function localIssuer(stack: LocalStack, logicalId: string, issuer: string, url: string): string {
  const poolId = /^https:\/\/cognito-idp\.[^.]+\.amazonaws\.com\/(.+)$/.exec(issuer)?.[1] ?? issuer.split('/').at(-1);
  if (poolId === undefined || !stack.idsOf('AWS::Cognito::UserPool').some((id) => stack.ref(id) === poolId)) {
    throw new StartError(`${logicalId}: the issuer ${issuer} is not one of the template's user pools.`);
  }
  return `${url}/_local/sign-in/${poolId}`;
}

function describeThrottle(stack: LocalStack, routeKey: string): Throttle | undefined {
  const [logicalId] = stack.idsOf('AWS::ApiGatewayV2::Stage');
  if (logicalId === undefined) throw new StartError('The HTTP API has no stage: nothing would be served.');
  const stage = stack.properties(logicalId);
  if (stage['StageName'] !== '$default') {
    throw new StartError(
      `${logicalId}: the local gateway serves the stage $default, not ${String(stage['StageName'])}.`,
    );
  }
  const perRoute = isRecord(stage['RouteSettings']) ? stage['RouteSettings'][routeKey] : undefined;
  const settings = {
    ...(isRecord(stage['DefaultRouteSettings']) && stage['DefaultRouteSettings']),
    ...(isRecord(perRoute) && perRoute),
  };
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings as Record<string, unknown>;
  return rate === undefined || burst === undefined ? undefined : { rate: Number(rate), burst: Number(burst) };
}

function byRef(stack: LocalStack, type: string, ref: string, usedBy: string): string {
  const logicalId = stack.idsOf(type).find((id) => stack.ref(id) === ref);
  if (logicalId === undefined) throw new StartError(`${usedBy} refers to the ${type} ${ref}, which does not exist.`);
  return logicalId;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
