import { createApiGateway } from '../gateway/api-gateway.ts';
import type { ApiGateway } from '../gateway/api-gateway.ts';
import { describeApi } from '../gateway/api-description.ts';
import type { ApiDescription } from '../gateway/api-description.ts';
import { createJwtAuthorizer } from '../gateway/authorize-jwt.ts';
import type { KeysOf } from '../gateway/issuer-keys.ts';
import type { Platform } from '../platform.ts';
import type { RunningStack } from '../running-stack.ts';
import { headersOf } from '../web/distribution.ts';
import { distributionConfig } from '../web/distribution-config.ts';

export interface TemplateGateway {
  /** What the template says of its API. */
  readonly description: ApiDescription;
  readonly call: ApiGateway;
  /** What a distribution of the template adds to each call, without which a function may refuse it. */
  readonly originHeaders: Readonly<Record<string, string>>;
  /** How many calls have reached a function. */
  reached(): number;
}

/**
 * The template's HTTP API, with its own authorizers and functions, for a test that makes more calls than a socket and the
 * throttles would let through.
 *
 * @param keysOf the public keys that the authorizers are to trust, by issuer: whoever has the private ones makes tokens
 */
export function templateGateway(platform: Platform, running: RunningStack, keysOf: KeysOf): TemplateGateway {
  const described = describeApi(platform.stack, platform.front.url);
  const routes = described.routes.map(({ throttle: _, ...route }) => route);
  const description = { ...described, routes };
  const { stack } = platform;
  const originHeaders = Object.assign(
    {},
    ...stack
      .idsOf('AWS::CloudFront::Distribution')
      .flatMap((id) => distributionConfig(stack, id).Origins.map(headersOf)),
  ) as Record<string, string>;
  let reached = 0;
  const call = createApiGateway(description, {
    invoke: (id, event) => {
      reached += 1;
      return running.lambda.invoke(id, event);
    },
    authorize: createJwtAuthorizer(keysOf),
    accountId: platform.stack.deployment.account,
  });
  return { description, call, originHeaders, reached: () => reached };
}
