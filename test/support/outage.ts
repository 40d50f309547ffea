import { serveHttp, type HttpService } from 'run-template/services';

/** Cuts single functions off from the database, as if they had never run: the rest of the system goes on. */
export interface Outage {
  /** For `startSystem({ dynamoDbProxy })`. */
  readonly proxy: (endpoint: string) => Promise<HttpService>;
  /** @param functions parts of their names @returns what `act` gives; the functions work again afterwards */
  during<T>(functions: readonly string[], act: () => Promise<T>): Promise<T>;
}

export function createOutage(): Outage {
  let cutOff: readonly string[] = [];
  const isCutOff = (authorization = '') => {
    // Each function has credentials of its own, which name it.
    const accessKeyId = /Credential=([^/]+)\//.exec(authorization)?.[1] ?? '';
    return cutOff.some((name) => accessKeyId.includes(name));
  };
  return {
    proxy: (endpoint) =>
      serveHttp(async ({ headers, body }) => {
        if (isCutOff(headers.authorization)) {
          const refusal = { __type: 'com.amazonaws.dynamodb.v20120810#AccessDeniedException', message: 'outage' };
          return { status: 400, headers: contentType, body: JSON.stringify(refusal) };
        }
        const names = ['content-type', 'x-amz-target', 'x-amz-date', 'x-amz-security-token', 'authorization'];
        const response = await fetch(endpoint, {
          method: 'POST',
          headers: Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []))),
          body,
        });
        return { status: response.status, headers: contentType, body: await response.text() };
      }),
    async during(functions, act) {
      cutOff = functions;
      try {
        return await act();
      } finally {
        cutOff = [];
      }
    },
  };
}

const contentType = { 'content-type': 'application/x-amz-json-1.0' };
