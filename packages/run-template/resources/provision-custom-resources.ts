import { randomUUID } from 'node:crypto';
import { serveHttp } from '../services/http-service.ts';
import { StartError } from '../start-error.ts';
import { idleKinds } from '../template/idle-kinds.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';
import type { InvocationResult } from '../lambda/lambda-worker.ts';

interface CustomResourceResponse {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId?: string;
  readonly Data?: Readonly<Record<string, unknown>>;
}

/**
 * Invokes the stack's own custom resources as CloudFormation does on creation, and gives their answers to the stack.
 *
 * @throws StartError when one fails, or does not answer to its `ResponseURL`
 */
export async function provisionCustomResources(
  stack: LocalStack,
  invoke: (functionId: string, event: unknown) => Promise<InvocationResult>,
): Promise<void> {
  const own = stack.idsOf('Custom::').filter((id) => !(stack.typeOf(id) in idleKinds));
  if (own.length === 0) return;
  const responses = new Map<string, CustomResourceResponse>();
  const service = await serveHttp(({ url, body }) => {
    responses.set(url.pathname.slice(1), JSON.parse(body) as CustomResourceResponse);
    return Promise.resolve({ status: 200, headers: {}, body: '' });
  });
  try {
    for (const logicalId of own) {
      const requestId = randomUUID();
      const result = await invoke(
        String(stack.properties(logicalId)['ServiceToken']),
        creation(stack, logicalId, requestId, `${service.endpoint}/${requestId}`),
      );
      const response = responses.get(requestId);
      if (!result.ok || response?.Status !== 'SUCCESS') {
        const reason = response?.Reason ?? (result.ok ? 'it did not answer' : result.error.errorMessage);
        throw new StartError(`The custom resource ${logicalId} (${stack.typeOf(logicalId)}) failed: ${reason}.`);
      }
      const attributes = Object.entries(response.Data ?? {}).map(([name, value]) => [name, asText(value)] as const);
      stack.provide(logicalId, {
        ref: response.PhysicalResourceId ?? requestId,
        attributes: Object.fromEntries(attributes),
      });
    }
  } finally {
    await service.close();
  }
}

function creation(stack: LocalStack, logicalId: string, requestId: string, responseUrl: string) {
  const { account, region, stackName } = stack.deployment;
  return {
    RequestType: 'Create',
    RequestId: requestId,
    ResponseURL: responseUrl,
    StackId: `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`,
    ResourceType: stack.typeOf(logicalId),
    LogicalResourceId: logicalId,
    ResourceProperties: textOnly(stack.properties(logicalId)),
  };
}

/** CloudFormation turns every number and boolean into text on the way to a custom resource. */
function textOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textOnly);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, textOnly(v)]));
  return asText(value);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
