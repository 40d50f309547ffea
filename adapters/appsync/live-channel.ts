import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpRequest } from '@smithy/types';
import type { LiveEvent } from '../../contract/live-event.ts';
import { required, type Environment } from '../configuration.ts';
import { Sha256 } from './sha256.ts';

export interface LiveChannelSettings {
  /** `https://<host>/event` */
  publishUrl: string;
  region: string;
  /** Called for each request. */
  credentials: () => { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };
}

/** Region and credentials come from Lambda's own variables. */
export const liveChannelSettings = (env: Environment): LiveChannelSettings => ({
  publishUrl: required(env, 'LIVE_PUBLISH_URL'),
  region: required(env, 'AWS_REGION'),
  credentials: () => ({
    accessKeyId: required(env, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: required(env, 'AWS_SECRET_ACCESS_KEY'),
    sessionToken: env['AWS_SESSION_TOKEN'],
  }),
});

export interface LiveChannel {
  /**
   * Publishes an event to the current subscribers of a channel. May be repeated.
   *
   * @throws Error when AppSync refuses, fails, or does not answer within 2 s or before `signal`
   */
  publish(channel: string, event: LiveEvent, signal: AbortSignal): Promise<void>;
}

const withinMs = 2_000;
/** Lambda freezes between invocations: a kept connection may turn out to be closed at the next request. */
const triesMax = 2;

/** The SDK has no client for publishing to AppSync Events: a request of our own, with Signature Version 4. */
export function liveChannel({ publishUrl, region, credentials }: LiveChannelSettings): LiveChannel {
  const url = new URL(publishUrl);
  const signer = new SignatureV4({
    service: 'appsync',
    region,
    credentials: () => Promise.resolve(credentials()),
    sha256: Sha256,
  });

  async function signed(body: string): Promise<HttpRequest> {
    return signer.sign({
      method: 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { host: url.host, 'content-type': 'application/json' },
      body,
    });
  }

  async function post(body: string, signal: AbortSignal): Promise<Response> {
    // `fetch` sets the same `host` by itself, and does not accept one.
    const { host: _, ...headers } = (await signed(body)).headers;
    return fetch(url, { method: 'POST', headers, body, signal });
  }

  return {
    async publish(channel, event, signal) {
      const body = JSON.stringify({ channel, events: [JSON.stringify(event)] });
      const limit = AbortSignal.any([signal, AbortSignal.timeout(withinMs)]);
      for (let tries = 1; ; tries += 1) {
        try {
          const response = await post(body, limit);
          if (response.ok) return await requireSuccess(response);
          await response.body?.cancel();
          const refusal = new Error(`AppSync Events answered ${response.status}`);
          if (tries === triesMax || response.status < 500) throw refusal;
        } catch (error) {
          if (tries === triesMax || limit.aborted || !(error instanceof TypeError)) throw error;
        }
      }
    },
  };
}

/** Events may fail one by one in an answer with status 200. */
async function requireSuccess(response: Response): Promise<void> {
  const { failed } = (await response.json()) as { failed: readonly unknown[] };
  if (failed.length > 0) throw new Error('AppSync Events refused the event');
}
