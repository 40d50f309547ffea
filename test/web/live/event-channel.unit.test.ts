import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveEvent } from '../../../contract/live-event.ts';
import { eventChannel, pauseMs, type ChannelOptions, type Socket } from '../../../web/live/event-channel.ts';
import type { ChannelState } from '../../../web/live/channel-state.ts';

const endpoint = { realtime: 'wss://realtime.example/event/realtime', host: 'api.example' };
const change: LiveEvent = { payment: 'p1', version: 2 };

/** The service's end of a connection. */
class FakeSocket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  readonly sent: Record<string, unknown>[] = [];
  isClosed = false;
  readonly protocols: string[];

  constructor(protocols: string[]) {
    this.protocols = protocols;
  }

  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close() {
    this.isClosed = true;
  }

  says(frame: unknown) {
    const data = typeof frame === 'string' ? frame : JSON.stringify(frame);
    this.onmessage?.call({} as WebSocket, { data } as MessageEvent);
  }

  opens() {
    this.onopen?.call({} as WebSocket, {} as Event);
  }

  drops() {
    this.onclose?.call({} as WebSocket, {} as CloseEvent);
  }

  /** All that the service says until the page is told of changes. */
  accepts() {
    this.opens();
    this.says({ type: 'connection_ack', connectionTimeoutMs: 300_000 });
    this.says({ type: 'subscribe_success', id: 'changes' });
  }
}

const ended = new Error('signed out');

/** A page with its channel, on a clock of its own. */
async function given(options: Partial<ChannelOptions> = {}) {
  const sockets: FakeSocket[] = [];
  const states: ChannelState[] = [];
  const changes: LiveEvent[] = [];
  let tokens = 0;
  const page = eventChannel(
    {
      endpoint,
      channelOf: (token) => `/merchant/${token}`,
      accessToken: () => Promise.resolve(`token-${(tokens += 1)}`),
      isSignedOut: (error) => error === ended,
      staysOpen: () => false,
      onState: (state) => states.push(state),
      onChange: (told) => changes.push(told),
      ...options,
    },
    {
      openSocket: (_address, protocols) => {
        const socket = new FakeSocket(protocols);
        sockets.push(socket);
        return socket;
      },
      now: Date.now,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      chance: () => 1,
    },
  );
  await soon();
  const latest = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('there is no connection');
    return socket;
  };
  return { page, sockets, states, changes, latest, state: () => states.at(-1) };
}

const soon = () => vi.advanceTimersByTimeAsync(0);
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 1, 8) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a tab’s channel', () => {
  it('says who it is when it connects and when it subscribes, to its own channel', async () => {
    const { latest } = await given();
    latest().accepts();

    const [protocol, header = ''] = latest().protocols;
    const authorization = { host: 'api.example', Authorization: 'token-1' };
    expect(protocol).toBe('aws-appsync-event-ws');
    expect(JSON.parse(Buffer.from(header.replace('header-', ''), 'base64url').toString())).toEqual(authorization);
    expect(latest().sent).toEqual([
      { type: 'connection_init' },
      { type: 'subscribe', id: 'changes', channel: '/merchant/token-1', authorization },
    ]);
  });

  it('is pending until the service has said yes, and then tells what happens', async () => {
    const { latest, states, changes } = await given();
    latest().opens();
    latest().says({ type: 'connection_ack', connectionTimeoutMs: 300_000 });
    expect(states).toEqual(['pending']);

    latest().says({ type: 'subscribe_success', id: 'changes' });
    latest().says({ type: 'data', id: 'changes', event: JSON.stringify(change) });
    expect(states).toEqual(['pending', 'connected']);
    expect(changes).toEqual([change]);
  });

  it.each([
    ['no JSON', '<html>502</html>'],
    ['a message that nobody knows', { type: 'surprise' }],
    ['no message at all', 'null'],
    ['an event that is no JSON', { type: 'data', id: 'changes', event: '{' }],
    ['an event of another shape', { type: 'data', id: 'changes', event: '{"payment":7,"version":"two"}' }],
    ['an event without a version', { type: 'data', id: 'changes', event: '{"payment":"p1"}' }],
  ])('is not put off by %s', async (_title, frame) => {
    const { latest, state, changes } = await given();
    latest().accepts();
    latest().says(frame);
    latest().says({ type: 'data', id: 'changes', event: JSON.stringify(change) });
    expect(changes).toEqual([change]);
    expect(state()).toBe('connected');
  });

  it('is connected anew after a drop, with a fresh token, before anybody has to look', async () => {
    const { latest, sockets, states } = await given();
    latest().accepts();
    latest().drops();
    expect(states.at(-1)).toBe('pending');

    await seconds(1);
    latest().accepts();
    expect(sockets).toHaveLength(2);
    expect(latest().sent[1]).toMatchObject({ channel: '/merchant/token-2' });
    expect(states).toEqual(['pending', 'connected', 'pending', 'connected']);
  });

  it('gives an attempt up that hangs, and tries again ever less often while pages look for themselves', async () => {
    const { sockets, states } = await given();
    await seconds(4);
    expect(states.at(-1)).toBe('off');
    expect(sockets[0]?.isClosed).toBe(true);

    // Attempts hang for 4 s each; the pauses after them are 1, 2, 4, 8, 16, 32, and then 60 s.
    await seconds(300);
    expect(sockets).toHaveLength(10);
    expect(new Set(states.slice(1))).toEqual(new Set(['off']));
  });

  it('waits for at most a minute between two attempts, and not all pages at once', () => {
    expect([1, 2, 3, 7, 50].map((failures) => pauseMs(failures, 1))).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]);
    expect(pauseMs(3, 0)).toBe(2_000);
  });

  it('waits for a token no longer than for an answer', async () => {
    const { state } = await given({ accessToken: () => new Promise(() => undefined) });
    await seconds(4);
    expect(state()).toBe('off');
  });

  it('that the service refuses leaves it at that: the page looks for itself', async () => {
    const { latest, sockets, state } = await given();
    latest().opens();
    latest().says({ type: 'connection_ack', connectionTimeoutMs: 300_000 });
    const errors = [{ errorType: 'UnauthorizedException', message: 'You are not authorized.' }];
    latest().says({ type: 'subscribe_error', id: 'changes', errors });
    await seconds(3_600);
    expect(state()).toBe('off');
    expect(sockets).toHaveLength(1);
    expect(latest().isClosed).toBe(true);
  });

  it('tries again after an error of the service itself', async () => {
    const { latest, sockets } = await given();
    latest().opens();
    latest().says({ type: 'connection_error', errors: [{ errorType: 'LimitExceededError' }] });
    await seconds(1);
    expect(sockets).toHaveLength(2);
  });

  it('whose token has run out while it was open is connected with another one', async () => {
    const { latest, sockets, state } = await given();
    latest().accepts();
    latest().says({ type: 'subscribe_error', id: 'changes', errors: [{ errorType: 'UnauthorizedException' }] });
    await seconds(1);
    latest().accepts();
    expect([sockets.length, state()]).toEqual([2, 'connected']);
  });

  it('stays while the service says that it is there, and is taken for dropped when it does not', async () => {
    const { latest, sockets, states } = await given();
    latest().accepts();
    for (let minute = 0; minute < 10; minute += 1) {
      await seconds(60);
      latest().says({ type: 'ka' });
    }
    expect(sockets).toHaveLength(1);

    await seconds(141);
    expect(sockets).toHaveLength(2);
    expect(sockets[0]?.isClosed).toBe(true);
    latest().accepts();
    expect(states.at(-1)).toBe('connected');
  });

  it('listens to nothing that an earlier connection still says', async () => {
    const { sockets, latest, changes, state } = await given();
    latest().accepts();
    latest().drops();
    await seconds(1);
    latest().accepts();
    sockets[0]?.says({ type: 'data', id: 'changes', event: JSON.stringify(change) });
    sockets[0]?.drops();
    expect(changes).toEqual([]);
    expect(state()).toBe('connected');
  });

  it('ends when nobody is signed in any more', async () => {
    const tokens = [() => Promise.resolve('token'), () => Promise.reject(ended)];
    const { latest, sockets, state } = await given({ accessToken: () => (tokens.shift() ?? tokens[0])?.() as never });
    latest().accepts();
    latest().drops();
    await seconds(3_600);
    expect(state()).toBe('off');
    expect(sockets).toHaveLength(1);
  });

  it('ends when it is closed, with all that was put off', async () => {
    const { page, latest, sockets, state } = await given();
    latest().drops();
    page.close();
    await seconds(3_600);
    expect([sockets.length, state(), vi.getTimerCount()]).toEqual([1, 'off', 0]);
  });
});

describe('a page that is hidden', () => {
  it('for a moment keeps its connection', async () => {
    const { page, latest, sockets } = await given();
    latest().accepts();
    page.hidden();
    await seconds(59);
    page.shown();
    await seconds(60);
    expect(sockets).toHaveLength(1);
    expect(latest().isClosed).toBe(false);
  });

  it('for more than a minute closes it, and has it again when it is shown', async () => {
    const { page, latest, sockets, states } = await given();
    latest().accepts();
    page.hidden();
    await seconds(61);
    expect(latest().isClosed).toBe(true);
    await seconds(86_400);
    expect(sockets).toHaveLength(1);
    expect(states.at(-1)).toBe('pending');

    page.shown();
    await soon();
    latest().accepts();
    expect(states).toEqual(['pending', 'connected', 'pending', 'connected']);
  });

  it('keeps it when the merchant wants to be told all the same', async () => {
    const { page, latest } = await given({ staysOpen: () => true });
    latest().accepts();
    page.hidden();
    await seconds(61);
    expect(latest().isClosed).toBe(false);
  });

  it('and slept for a day notices when it wakes up, whatever the socket seems to be', async () => {
    const { page, latest, sockets, state } = await given();
    latest().accepts();
    page.hidden();
    vi.setSystemTime(Date.now() + 86_400_000);
    page.shown();
    await seconds(1);
    expect(sockets).toHaveLength(2);
    latest().accepts();
    expect(state()).toBe('connected');
  });
});

describe('a device', () => {
  it('that slept with the page in sight notices within half a minute', async () => {
    const { latest, sockets } = await given();
    latest().accepts();
    vi.setSystemTime(Date.now() + 86_400_000);
    await seconds(21);
    expect(sockets).toHaveLength(2);
  });

  it('that loses its network is told of nothing, and connects at once when it has it back', async () => {
    const { page, latest, sockets, state } = await given();
    latest().accepts();
    page.offline();
    await seconds(1);
    page.offline();
    await seconds(1);
    page.offline();
    expect(state()).toBe('off');

    const before = sockets.length;
    page.online();
    await soon();
    expect(sockets).toHaveLength(before + 1);
    latest().accepts();
    expect(state()).toBe('connected');
  });
});
