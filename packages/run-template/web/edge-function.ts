import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import type { GatewayRequest } from '../gateway/http-api-event.ts';
import type { GatewayResponse } from '../gateway/http-api-response.ts';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** Runs before the cache is asked: gives the path of the object to look up, or answers at once. */
export type EdgeFunction = (request: GatewayRequest) => { readonly uri: string } | GatewayResponse;

const configuration = z.strictObject({ Runtime: z.literal('cloudfront-js-2.0'), Comment: z.string().optional() });

const values = z.record(z.string(), z.object({ value: z.string() }));
const requested = z.object({ uri: z.string().startsWith('/') });
const answered = z.object({ statusCode: z.int(), headers: values.default({}), body: z.string().default('') });

/**
 * The code of a CloudFront Function, run as it stands in the template (developer guide, "CloudFront Functions event structure").
 *
 * @throws StartError when the template has no such function, or one of another runtime
 */
export function edgeFunction(stack: LocalStack, functionArn: string): EdgeFunction {
  const logicalId = stack
    .idsOf('AWS::CloudFront::Function')
    .find((id) => stack.attribute(id, 'FunctionARN') === functionArn);
  if (logicalId === undefined) throw new StartError(`The template has no CloudFront Function ${functionArn}.`);
  const { FunctionCode: code, FunctionConfig: config } = stack.properties(logicalId);
  const known = configuration.safeParse(config);
  if (!known.success) throw new StartError(`${logicalId}: ${z.prettifyError(known.error)}`);
  return viewerRequest(String(code));
}

/** Runs the code of a function of the event type `viewer-request`. */
export function viewerRequest(code: string): EdgeFunction {
  const handler = runInNewContext(`${code}\nhandler`) as (event: unknown) => unknown;
  return (request) => {
    const result = handler(eventOf(request));
    const answer = answered.safeParse(result);
    if (answer.success) return responseOf(answer.data);
    return requested.parse(result);
  };
}

function eventOf({ method, url, headers, sourceIp }: GatewayRequest) {
  const single = (entries: Iterable<readonly [string, unknown]>) =>
    Object.fromEntries([...entries].map(([name, value]) => [name, { value: String(value) }]));
  const query = url.search === '' ? undefined : url.search.slice(1);
  return {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: sourceIp },
    request: {
      method,
      uri: url.pathname,
      querystring: single(url.searchParams),
      headers: single(Object.entries(headers)),
      cookies: {},
      rawQueryString: () => query,
    },
  };
}

function responseOf({ statusCode, headers, body }: z.infer<typeof answered>): GatewayResponse {
  const plain = Object.entries(headers).map(([name, { value }]) => [name, value] as const);
  return { status: statusCode, headers: Object.fromEntries(plain), body: Buffer.from(body) };
}
