/** A message of the server, such as `{type: 'data', id, event}`. */
export type EventMessage = Readonly<Record<string, unknown>>;

/** A connection to AppSync Events, as a browser opens it. */
export interface EventConnection {
  send(message: object): void;
  /** The next message other than a keep-alive; waits until there is one. @throws Error when the connection is closed */
  next(): Promise<EventMessage>;
  /** Subscribes with the token of the connection. @returns the answer */
  subscribe(channel: string, id?: string): Promise<EventMessage>;
  /** Resolves with the closing code. */
  readonly closed: Promise<number>;
  close(): Promise<void>;
}

/** @param realtime `ws://…/event/realtime` @param host the HTTP domain of the API, part of each authorization */
export async function openEventConnection(realtime: string, host: string, token: string): Promise<EventConnection> {
  const authorization = { host, Authorization: token };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(realtime, ['aws-appsync-event-ws', `header-${header}`]);
  const received: EventMessage[] = [];
  const waiting: PromiseWithResolvers<EventMessage>[] = [];
  const closed = Promise.withResolvers<number>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as EventMessage;
    if (message['type'] === 'ka') return;
    const first = waiting.shift();
    if (first) first.resolve(message);
    else received.push(message);
  });
  socket.addEventListener('close', ({ code }) => {
    closed.resolve(code);
    for (const one of waiting.splice(0)) one.reject(new Error(`the connection was closed with ${code}`));
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`no connection to ${realtime}`)));
  });

  const send = (message: object) => socket.send(JSON.stringify(message));
  const next = (): Promise<EventMessage> => {
    const message = received.shift();
    if (message) return Promise.resolve(message);
    if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('the connection is closed'));
    const one = Promise.withResolvers<EventMessage>();
    waiting.push(one);
    return one.promise;
  };
  return {
    send,
    next,
    subscribe: (channel, id = channel) => {
      send({ type: 'subscribe', id, channel, authorization });
      return next();
    },
    closed: closed.promise,
    close: async () => {
      socket.close();
      await closed.promise;
    },
  };
}
