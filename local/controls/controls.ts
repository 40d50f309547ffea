import * as z from 'zod';
import type { GatewayRequest, GatewayResponse } from 'run-template';
import type { HtmlPage } from '../pages/html-page.ts';
import { ControlRefusal, problemResponse } from './problem.ts';

/** One control: what it takes and what it does. Answers JSON, or a whole response. */
export interface Control<B = unknown> {
  readonly method: 'GET' | 'POST';
  /** Such as `/_local/exports/{date}/{file}`. */
  readonly path: string;
  readonly body?: z.ZodType<B>;
  readonly run: (call: { readonly body: B; readonly parameters: readonly string[] }) => Promise<unknown>;
}

export function control<B = undefined>(definition: Control<B>): Control {
  return definition as unknown as Control;
}

/** A response that is not JSON. */
export class RawResponse {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;

  constructor(headers: Readonly<Record<string, string>>, body: Buffer) {
    this.headers = headers;
    this.body = body;
  }

  static ofPage({ headers, html }: HtmlPage): RawResponse {
    return new RawResponse(headers, Buffer.from(html));
  }
}

const BODY_BYTES_MAX = 16 * 1024;

/**
 * Serves the laptop's own controls under `/_local`.
 *
 * @param unknownPage what a browser is shown at an address where there is none
 */
export function createControls(
  controls: readonly Control[],
  unknownPage?: (path: string) => HtmlPage,
): (request: GatewayRequest) => Promise<GatewayResponse> {
  return async (request) => {
    try {
      refuseOtherOrigins(request);
      const { control: found, parameters } = find(controls, request);
      const answer = await found.run({ body: parseBody(found, request.body), parameters });
      if (answer instanceof RawResponse) return { status: 200, headers: answer.headers, body: answer.body };
      return {
        status: 200,
        headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
        body: Buffer.from(JSON.stringify(answer, undefined, 2) + '\n'),
      };
    } catch (error) {
      if (error instanceof ControlRefusal) {
        const asked = error.code === 'control-unknown' && request.headers.accept?.includes('text/html');
        return asked && unknownPage ? pageNotFound(unknownPage(request.url.pathname)) : problemResponse(error);
      }
      const message = error instanceof Error ? error.message : String(error);
      return problemResponse(new ControlRefusal(500, 'control-failed', message));
    }
  };
}

/** A page of another origin, open in the same browser, could otherwise move the clock or delete all data. */
function refuseOtherOrigins({ method, headers, url }: GatewayRequest): void {
  const { origin } = headers;
  if (method === 'GET' || origin === undefined || origin === url.origin) return;
  throw new ControlRefusal(403, 'cross-site', 'The controls take no calls from pages of other sites.');
}

function pageNotFound({ headers, html }: HtmlPage): GatewayResponse {
  return { status: 404, headers, body: Buffer.from(html) };
}

function find(controls: readonly Control[], { method, url }: GatewayRequest) {
  const segments = url.pathname.split('/');
  const onPath = controls.flatMap((candidate) => {
    const pattern = candidate.path.split('/');
    const matches =
      pattern.length === segments.length &&
      pattern.every((part, index) => part === segments[index] || (part.startsWith('{') && segments[index] !== ''));
    const parameters = pattern.flatMap((part, index) => (part.startsWith('{') ? [segments[index] ?? ''] : []));
    return matches ? [{ control: candidate, parameters }] : [];
  });
  const found = onPath.find((match) => match.control.method === method);
  if (found) return found;
  if (onPath.length > 0) {
    throw new ControlRefusal(
      405,
      'method-not-allowed',
      `${url.pathname} takes ${onPath.map((m) => m.control.method).join(', ')}.`,
    );
  }
  const known = controls.map((known) => `${known.method} ${known.path}`).join(', ');
  throw new ControlRefusal(404, 'control-unknown', `There is no ${method} ${url.pathname}. There are: ${known}.`);
}

function parseBody({ body: schema }: Control, body: Buffer): unknown {
  if (!schema) return undefined;
  if (body.length > BODY_BYTES_MAX) throw new ControlRefusal(413, 'body-too-large', 'The body is over 16 KB.');
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new ControlRefusal(400, 'body-not-json', 'The body is not JSON.');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new ControlRefusal(422, 'body-invalid', z.prettifyError(parsed.error).replaceAll('\n', ' '));
  return parsed.data;
}
