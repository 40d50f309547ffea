import type { WebSocket } from 'ws';
import { channelPath } from './channel-path.ts';
import type { ChannelPath } from './channel-path.ts';
import { isJson } from './channels.ts';
import type { Channels } from './channels.ts';
import type { ChannelNamespace } from './event-api.ts';
import { Unauthorized } from './subscribe-handler.ts';
import type { IdentityOf, Authorization } from './token-identity.ts';

export interface RealtimeOptions {
  readonly channels: Channels;
  readonly namespaces: ReadonlyMap<string, ChannelNamespace>;
  readonly identityOf: IdentityOf;
  /** Interval of the keep-alive messages. */
  readonly keepAliveMs: number;
  /** Called when a handler fails, which the client cannot tell from a refusal. */
  readonly report: (line: string) => void;
}

/** How long a client waits for a keep-alive before it reconnects. */
const CONNECTION_TIMEOUT_MS = 300_000;
/** AppSync's quota per connection. */
const SUBSCRIPTIONS_MAX = 100;

interface Message {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly channel?: unknown;
  readonly authorization?: Authorization;
}

interface Problem {
  readonly errorType: string;
  readonly message: string;
}

const unauthorized: Problem = {
  errorType: 'UnauthorizedException',
  message: 'You are not authorized to make this call.',
};
const badRequest = (message: string): Problem => ({ errorType: 'BadRequestException', message });

/** Serves one connection (AppSync Events developer guide, "Understanding the Event API WebSocket protocol"). */
export function serveRealtime(socket: WebSocket, presented: Authorization | undefined, options: RealtimeOptions): void {
  const { channels, namespaces, identityOf, keepAliveMs } = options;
  const subscriptions = new Map<string, () => void>();
  const send = (message: object) => socket.send(JSON.stringify(message));
  const keepAlive = setInterval(() => send({ type: 'ka' }), keepAliveMs);
  const connecting = presented ? identityOf(presented) : Promise.resolve(undefined);

  /** Messages are handled in order, so that an "unsubscribe" finds the "subscribe" before it. */
  let turn: Promise<void> = connecting.then((identity) => {
    if (identity) return;
    send({ type: 'connection_error', errors: [unauthorized] });
    socket.close();
  });

  async function handle(text: string): Promise<void> {
    if (socket.readyState !== socket.OPEN) return;
    const message = (isJson(text) ? Object(JSON.parse(text)) : {}) as Message;
    const id = typeof message.id === 'string' ? message.id : '';
    switch (message.type) {
      case 'connection_init':
        return send({ type: 'connection_ack', connectionTimeoutMs: CONNECTION_TIMEOUT_MS });
      case 'subscribe': {
        const problem = await subscribe(id, message);
        return send(problem ? { type: 'subscribe_error', id, errors: [problem] } : { type: 'subscribe_success', id });
      }
      case 'unsubscribe': {
        const end = subscriptions.get(id);
        if (!end) {
          return send({ type: 'unsubscribe_error', id, errors: [badRequest(`Unknown operation id ${id}`)] });
        }
        end();
        subscriptions.delete(id);
        return send({ type: 'unsubscribe_success', id });
      }
      case 'publish':
        return send({ type: 'publish_error', id, errors: [unauthorized] });
      default:
        return send({ type: 'error', id, errors: [badRequest('unknown message type')] });
    }
  }

  async function subscribe(id: string, { channel, authorization = {} }: Message): Promise<Problem | undefined> {
    const path = channelPath(channel, { wildcard: true });
    if (id === '' || subscriptions.has(id)) return badRequest('a subscription needs an id that is not in use');
    if (!path) return badRequest('invalid channel: at most five segments of letters, digits and dashes');
    if (subscriptions.size >= SUBSCRIPTIONS_MAX) {
      return { errorType: 'MaxSubscriptionsReachedError', message: `at most ${SUBSCRIPTIONS_MAX} on one connection` };
    }
    const problem = await refusal(path, authorization);
    // The connection may have been closed in the meantime.
    if (!problem && socket.readyState === socket.OPEN) {
      subscriptions.set(
        id,
        channels.subscribe(path, (event) => send({ type: 'data', id, event })),
      );
    }
    return problem;
  }

  async function refusal(path: ChannelPath, authorization: Authorization): Promise<Problem | undefined> {
    const identity = await identityOf(authorization);
    const namespace = namespaces.get(path.segments[0] ?? '');
    if (!identity || !namespace?.usersSubscribe) return unauthorized;
    try {
      const { name, onSubscribe } = namespace;
      onSubscribe({ identity, info: { channel: path, channelNamespace: { name }, operation: 'SUBSCRIBE' } });
      return undefined;
    } catch (error) {
      if (!(error instanceof Unauthorized)) options.report(`onSubscribe of ${namespace.name} failed: ${String(error)}`);
      return { ...unauthorized, message: `Not Authorized to access ${path.path}` };
    }
  }

  socket.on('message', (data: Buffer) => {
    turn = turn.then(() => handle(data.toString('utf8')));
  });
  socket.on('close', () => {
    clearInterval(keepAlive);
    for (const end of subscriptions.values()) end();
  });
  // A message that is too large, or an invalid frame: `ws` closes the connection itself.
  socket.on('error', () => undefined);
}
