import type { LiveEvent } from '../../contract/live-event.ts';
import type { ChannelState } from './channel-state.ts';
import { initFrame, protocolsOf, readMessage, subscribeFrame, type Authorization } from './frames.ts';

/** Until an attempt has been given up: nobody who looks at the page waits longer for it to be read. */
const patienceMs = 4_000;
/** The service says that it is there every minute or so: two of these missing, and it is not. */
const silenceMsMax = 120_000;
/** How often that is looked at. A clock that jumped shows here, too: the device has slept. */
const watchMs = 20_000;
const firstPauseMs = 1_000;
const pauseMsMax = 60_000;
/** A page that nobody has seen for so long needs no connection. */
const restAfterMs = 60_000;

export interface ChannelOptions {
  /** `realtime`: the address of the WebSocket; `host`: the HTTP domain that the service wants in the authorisation. */
  endpoint: { realtime: string; host: string };
  /** The channel of whoever the access token is for. */
  channelOf: (accessToken: string) => string;
  /** Asked for at each connection. */
  accessToken: () => Promise<string>;
  /** Whether an error of `accessToken` means that nobody is signed in any more. */
  isSignedOut: (error: unknown) => boolean;
  /** Whether the page wants to be told also while it is hidden. */
  staysOpen: () => boolean;
  onState: (state: ChannelState) => void;
  onChange: (change: LiveEvent) => void;
}

/** What goes through the network, time and chance. */
export interface ChannelPorts {
  openSocket: (address: string, protocols: string[]) => Socket;
  /** Epoch milliseconds. */
  now: () => number;
  /** Calls `run` once, `ms` later, unless what it returns was called before. */
  after: (ms: number, run: () => void) => () => void;
  /** From 0 up to 1. */
  chance: () => number;
}

export type Socket = Pick<WebSocket, 'onopen' | 'onmessage' | 'onclose' | 'send' | 'close'>;

/** What happens to the page that the channel is for. */
export interface EventChannel {
  hidden: () => void;
  shown: () => void;
  online: () => void;
  offline: () => void;
  close: () => void;
}

type Stage = 'connecting' | 'connected' | 'waiting' | 'resting' | 'over';

/** How long to wait before the next attempt: twice as long each time, and never all pages of an outage at once. */
export const pauseMs = (failures: number, chance: number): number =>
  Math.min(firstPauseMs * 2 ** (failures - 1), pauseMsMax) * (0.5 + chance / 2);

/**
 * One subscription to one channel, kept up for as long as somebody may see the page: connected anew after a drop, a silence
 * or a sleep, closed while the page is hidden. What was missed meanwhile it does not know: `connected` means "read again".
 */
export function eventChannel(options: ChannelOptions, { openSocket, now, after, chance }: ChannelPorts): EventChannel {
  const { endpoint, channelOf, accessToken, isSignedOut, staysOpen, onState, onChange } = options;
  let stage: Stage = 'waiting';
  let failures = 0;
  let heardAt = 0;
  let socket: Socket | undefined;
  /** Counts the connections: what comes of an earlier one is not listened to. */
  let turn = 0;
  /** The one timer of the stage. */
  let cancelTimer = () => undefined as void;
  let cancelRest = () => undefined as void;

  function enter(next: Stage, state: ChannelState): void {
    stage = next;
    onState(state);
  }

  /** Out of the stage, and of the connection if there is one. */
  function leave(): void {
    turn += 1;
    cancelTimer();
    const left = socket;
    socket = undefined;
    left?.close();
  }

  function connect(): void {
    leave();
    stage = 'connecting';
    cancelTimer = after(patienceMs, lose);
    const mine = turn;
    accessToken().then(
      (token) => {
        if (mine === turn) open({ host: endpoint.host, Authorization: token });
      },
      (error: unknown) => {
        if (mine === turn) (isSignedOut(error) ? end : lose)();
      },
    );
  }

  function open(authorization: Authorization): void {
    const mine = turn;
    const opened = openSocket(endpoint.realtime, protocolsOf(authorization));
    socket = opened;
    opened.onopen = () => {
      if (mine === turn) opened.send(initFrame);
    };
    opened.onmessage = ({ data }) => {
      if (mine === turn) hear(data, authorization);
    };
    opened.onclose = () => {
      if (mine === turn) lose();
    };
  }

  function hear(text: unknown, authorization: Authorization): void {
    heardAt = now();
    const message = readMessage(text);
    switch (message?.type) {
      case 'connection_ack':
        socket?.send(subscribeFrame(channelOf(authorization.Authorization), authorization));
        break;
      case 'subscribe_success':
        cancelTimer();
        failures = 0;
        watch();
        enter('connected', 'connected');
        break;
      case 'data':
        if (message.change) onChange(message.change);
        break;
      case 'connection_error':
      case 'subscribe_error':
      case 'error':
        // The token is a fresh one: who is refused with it would be refused again.
        (message.isRefusal && stage === 'connecting' ? end : lose)();
        break;
      case 'ka':
      case undefined:
    }
  }

  const isSilent = () => now() - heardAt > silenceMsMax;

  function watch(): void {
    cancelTimer = after(watchMs, () => (isSilent() ? lose() : watch()));
  }

  /** After a drop, one attempt is made before anybody has to look. */
  function lose(): void {
    const wasConnected = stage === 'connected';
    leave();
    failures += 1;
    cancelTimer = after(pauseMs(failures, chance()), connect);
    enter('waiting', wasConnected ? 'pending' : 'off');
  }

  function rest(): void {
    if (stage === 'over') return;
    leave();
    failures = 0;
    enter('resting', 'pending');
  }

  function end(): void {
    leave();
    cancelRest();
    enter('over', 'off');
  }

  /** What has been put off is done now; what only seems to be there is left. */
  function look(): void {
    if (stage === 'waiting' || stage === 'resting') connect();
    else if (stage === 'connected' && isSilent()) lose();
  }

  onState('pending');
  connect();

  return {
    hidden() {
      cancelRest();
      if (!staysOpen()) cancelRest = after(restAfterMs, rest);
    },
    shown() {
      cancelRest();
      look();
    },
    online() {
      if (stage !== 'resting') look();
    },
    offline() {
      if (stage === 'connecting' || stage === 'connected') lose();
    },
    close: end,
  };
}
