import type { GatewayRequest } from '../gateway/http-api-event.ts';
import type { GatewayResponse } from '../gateway/http-api-response.ts';
import { matchesPattern } from '../rights/policy/match-pattern.ts';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { bucketOrigin } from './bucket-origin.ts';
import { distributionConfig } from './distribution-config.ts';
import type { BehaviourConfig, OriginConfig } from './distribution-config.ts';
import { edgeFunction } from './edge-function.ts';
import { responseHeaders } from './response-headers.ts';

type Answer = (request: GatewayRequest) => Promise<GatewayResponse>;
type Origin = (
  request: GatewayRequest,
  uri: string,
  options: { readonly compress: boolean },
) => Promise<GatewayResponse>;

interface Behaviour {
  readonly pattern: string;
  readonly answer: Answer;
}

/**
 * The template's CloudFront distribution, without a cache: the first behaviour whose pattern fits the path, its function, its
 * origin, its headers.
 *
 * @param api what stands behind the HTTP API's own address
 * @throws StartError for what the local run cannot do as CloudFront would
 */
export function createDistribution(stack: LocalStack, api: Answer): Answer {
  const [logicalId, ...others] = stack.idsOf('AWS::CloudFront::Distribution');
  if (logicalId === undefined || others.length > 0) {
    throw new StartError('The local run serves exactly one AWS::CloudFront::Distribution.');
  }
  const config = distributionConfig(stack, logicalId);
  const origins = new Map(config.Origins.map((origin) => [origin.Id, originAt(stack, logicalId, origin, api)]));
  const behaviourOf = (behaviour: BehaviourConfig): Answer => {
    const origin = origins.get(behaviour.TargetOriginId);
    if (!origin) throw new StartError(`${logicalId} has no origin ${behaviour.TargetOriginId}.`);
    return createBehaviour(stack, behaviour, origin);
  };
  const behaviours: Behaviour[] = [
    ...config.CacheBehaviors.map((one) => ({ pattern: absolute(one.PathPattern), answer: behaviourOf(one) })),
    { pattern: '*', answer: behaviourOf(config.DefaultCacheBehavior) },
  ];
  return async (request) => {
    const found = behaviours.find(({ pattern }) => matchesPattern(pattern, request.url.pathname));
    if (!found) throw new Error('the default behaviour fits every path');
    return await found.answer(request);
  };
}

function createBehaviour(stack: LocalStack, behaviour: BehaviourConfig, origin: Origin): Answer {
  const { AllowedMethods: methods, Compress: compress, ResponseHeadersPolicyId: policyId } = behaviour;
  const [association] = behaviour.FunctionAssociations;
  const atTheEdge = association && edgeFunction(stack, association.FunctionARN);
  const withHeaders = policyId === undefined ? undefined : responseHeaders(stack, policyId);

  return async (request) => {
    if (!methods.includes(request.method)) return methodRefused(request.method);
    const decided = atTheEdge?.(request) ?? { uri: request.url.pathname };
    if (!('uri' in decided)) return decided;
    const response = await origin(request, decided.uri, { compress });
    return withHeaders ? withHeaders(response) : response;
  };
}

/** The template's bucket, or its HTTP API, by the domain that the origin names. */
function originAt(stack: LocalStack, distributionId: string, origin: OriginConfig, api: Answer): Origin {
  const { DomainName: domain } = origin;
  const bucketId = stack.idsOf('AWS::S3::Bucket').find((id) => stack.attribute(id, 'RegionalDomainName') === domain);
  if (bucketId !== undefined) return bucketOrigin(stack, bucketId, distributionId);
  const isApi = stack
    .idsOf('AWS::ApiGatewayV2::Api')
    .some((id) => domain === `${stack.ref(id)}.execute-api.${stack.deployment.region}.amazonaws.com`);
  if (isApi) {
    const added = headersOf(origin);
    return (request) => api({ ...request, headers: { ...request.headers, ...added } });
  }
  throw new StartError(`${distributionId}: the origin ${domain} is no bucket and no HTTP API of the template.`);
}

/** What a distribution adds on the way to an origin, in place of what a caller has sent under the same name. */
export const headersOf = ({ OriginCustomHeaders: headers }: OriginConfig): Readonly<Record<string, string>> =>
  Object.fromEntries(headers.map(({ HeaderName: name, HeaderValue: value }) => [name.toLowerCase(), value]));

function methodRefused(method: string): GatewayResponse {
  const body = `This distribution is not configured to allow the HTTP request method ${method} here.\n`;
  return { status: 403, headers: { 'content-type': 'text/plain' }, body: Buffer.from(body) };
}

/** A pattern may leave out the first slash. */
const absolute = (pattern: string): string => (pattern.startsWith('/') ? pattern : `/${pattern}`);
