import { serveHttp } from './http-service.ts';
import type { HttpService, ServiceResponse } from './http-service.ts';

/** A refusal in the shape of the AWS JSON protocol; the SDK makes an exception of that name of it. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

type Operation = (input: Record<string, unknown>) => object | Promise<object>;

/**
 * A service of the AWS JSON 1.1 protocol on a free port of 127.0.0.1: the operation's name is in `X-Amz-Target`. One that
 * is not there is refused by its name.
 * @param service how messages name it, such as `KMS`
 */
export function serveAwsJson(service: string, operations: Record<string, Operation>): Promise<HttpService> {
  return serveHttp(async ({ headers, body }) => {
    const target = headers['x-amz-target'];
    const name = typeof target === 'string' ? (target.split('.').at(-1) ?? '') : '(none)';
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    try {
      if (!operation) {
        throw new AwsError('UnknownOperationException', `The local ${service} does not implement ${name}.`);
      }
      return json(200, await operation(JSON.parse(body) as Record<string, unknown>));
    } catch (error) {
      if (error instanceof AwsError) return json(error.status, { __type: error.code, message: error.message });
      return json(500, {
        __type: 'InternalFailure',
        message: `The local ${service} failed at ${name}: ${String(error)}`,
      });
    }
  });
}

const json = (status: number, body: object): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});

/** A string that must be there (bytes travel as base64 strings); anything else is refused as AWS does, before all checks. */
export function required(input: Record<string, unknown>, name: string): string {
  const value = input[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new AwsError('ValidationException', `1 validation error detected: Value at '${name}' must not be null`);
}
