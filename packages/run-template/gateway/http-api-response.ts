import { isRecord } from '../template/cloud-formation.ts';
import type { InvocationResult } from '../lambda/lambda-worker.ts';

export interface GatewayResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** What API Gateway answers by itself has a body of this form. */
export function gatewayMessage(status: number, message: string, headers: Record<string, string> = {}): GatewayResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

/** The answer to the caller from what the function returned (payload format 2.0). */
export function httpApiResponse(result: InvocationResult): GatewayResponse {
  if (!result.ok) return gatewayMessage(500, 'Internal Server Error');
  const returned = JSON.parse(result.payload) as unknown;
  if (!isRecord(returned) || !('statusCode' in returned)) {
    // Without a status, the whole answer is the body.
    const body = typeof returned === 'string' ? returned : result.payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = returned;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return gatewayMessage(500, 'Internal Server Error');
  if (body !== undefined && body !== null && typeof body !== 'string')
    return gatewayMessage(500, 'Internal Server Error');
  const given = isRecord(headers) ? headers : {};
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)])),
      ...(Array.isArray(cookies) && { 'set-cookie': cookies.map(String) }),
    },
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}
