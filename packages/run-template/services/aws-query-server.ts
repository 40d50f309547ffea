import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-json-server.ts';
import { escapeXml } from './escape-xml.ts';
import { serveHttp } from './http-service.ts';
import type { HttpService, ServiceResponse } from './http-service.ts';

/** The parameters of a call of the AWS Query protocol, a form in which lists and maps are spelt out flat. */
export class QueryParameters {
  readonly #form: URLSearchParams;

  constructor(form: URLSearchParams) {
    this.#form = form;
  }

  get(name: string): string | undefined {
    return this.#form.get(name) ?? undefined;
  }

  /** @throws AwsError InvalidParameter when it is missing or empty */
  required(name: string): string {
    const value = this.get(name);
    if (value) return value;
    throw new AwsError('InvalidParameter', `Invalid parameter: ${name} Reason: no value for required parameter`);
  }

  /** A map: `Attributes.entry.1.key` and `.value`, or with other words for these. */
  map(name: string, key = 'key', value = 'value'): Record<string, string> {
    const entries: Record<string, string> = {};
    for (let index = 1; this.get(`${name}.entry.${index}.${key}`) !== undefined; index += 1) {
      entries[this.required(`${name}.entry.${index}.${key}`)] = this.get(`${name}.entry.${index}.${value}`) ?? '';
    }
    return entries;
  }
}

/** Text, or a map as `Attributes` of the answer. */
export type QueryResult = Record<string, string | Record<string, string>>;

/**
 * A service of the AWS Query protocol (form in, XML out) on a free port of 127.0.0.1. An operation that is not there is
 * refused by its name.
 */
export function serveAwsQuery(
  service: string,
  namespace: string,
  operations: Record<string, (parameters: QueryParameters) => QueryResult>,
): Promise<HttpService> {
  return serveHttp(({ body }) => {
    const parameters = new QueryParameters(new URLSearchParams(body));
    const name = parameters.get('Action') ?? '(none)';
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    try {
      if (!operation) throw new AwsError('InvalidAction', `The local ${service} does not implement ${name}.`);
      const result = Object.entries(operation(parameters)).map(([key, value]) => element(key, value));
      return Promise.resolve(
        xml(200, `${name}Response`, namespace, `<${name}Result>${result.join('')}</${name}Result>${metadata()}`),
      );
    } catch (error) {
      const { code, status, message } =
        error instanceof AwsError ? error : { code: 'InternalFailure', status: 500, message: String(error) };
      const type = status < 500 ? 'Sender' : 'Receiver';
      const details = `<Type>${type}</Type>${element('Code', code)}${element('Message', message)}`;
      return Promise.resolve(
        xml(status, 'ErrorResponse', namespace, `<Error>${details}</Error><RequestId>${randomUUID()}</RequestId>`),
      );
    }
  });
}

function element(name: string, value: string | Record<string, string>): string {
  if (typeof value === 'string') return `<${name}>${escapeXml(value)}</${name}>`;
  const entries = Object.entries(value).map(
    ([key, text]) => `<entry>${element('key', key)}${element('value', text)}</entry>`,
  );
  return `<${name}>${entries.join('')}</${name}>`;
}

const metadata = () => `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;

const xml = (status: number, root: string, namespace: string, content: string): ServiceResponse => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<${root} xmlns="${namespace}">${content}</${root}>`,
});
