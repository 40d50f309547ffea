import type { FrontHandlers } from './gateway/front-server.ts';
import { createApiGateway } from './gateway/api-gateway.ts';
import { describeApi } from './gateway/api-description.ts';
import { createJwtAuthorizer } from './gateway/authorize-jwt.ts';
import { gatewayMessage } from './gateway/http-api-response.ts';
import type { Platform } from './platform.ts';
import type { RunningStack } from './running-stack.ts';
import { createDistribution } from './web/distribution.ts';

const noControls: FrontHandlers['controls'] = () => Promise.resolve(gatewayMessage(404, 'Not Found'));

/**
 * Serves sign-in, and the template's distribution; its HTTP API alone where it has no distribution.
 *
 * @param controls what is answered under `/_local/`; 404 without
 * @throws StartError for what cannot be served as in the cloud
 */
export function serveStack(platform: Platform, running: RunningStack, controls = noControls): void {
  const { front, stack, signIn, channels } = platform;
  const { lambda } = running;
  const description = describeApi(stack, front.url);
  lambda.warm([...new Set(description.routes.map(({ functionArn }) => functionArn))]);
  const api = createApiGateway(description, {
    invoke: (id, event) => lambda.invoke(id, event),
    authorize: createJwtAuthorizer(),
    accountId: stack.deployment.account,
  });
  front.serve({
    signIn: (request, response) => signIn.handle(request, response),
    web: stack.idsOf('AWS::CloudFront::Distribution').length === 0 ? api : createDistribution(stack, api),
    controls,
    upgrade: channels && ((request, socket, head) => channels.upgrade(request, socket, head)),
  });
}
