/** An answer that was not a success. `body` is the problem as it came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: unknown;

  constructor(call: string, status: number, body: unknown) {
    super(`${call} answered ${status}: ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
  }
}

export interface ApiCall {
  readonly token: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** @returns the parsed body; `undefined` when there is none @throws ApiError for anything but a 2xx */
export type Api = <T>(method: string, path: string, call: ApiCall) => Promise<T>;

const ATTEMPTS_MAX = 20;
const PAUSE_MS = 100;

/** Calls the HTTP API as any client would: throttled or unavailable, it waits a little and tries again. */
export function createApi(url: string): Api {
  return async <T>(method: string, path: string, { token, body, idempotencyKey }: ApiCall): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(url + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const parsed: unknown = text === '' ? undefined : JSON.parse(text);
      if (response.ok) return parsed as T;
      const passing = response.status === 429 || response.status === 503;
      if (!passing || attempt === ATTEMPTS_MAX) throw new ApiError(`${method} ${path}`, response.status, parsed);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  };
}
