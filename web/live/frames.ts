import type { LiveEvent } from '../../contract/live-event.ts';

/**
 * What is said over a WebSocket of AWS AppSync Events, as far as a subscriber needs it ("Understanding the Event API
 * WebSocket protocol" of its developer guide).
 */
export type Message =
  | { type: 'connection_ack' | 'ka' | 'subscribe_success' }
  | { type: 'connection_error' | 'subscribe_error' | 'error'; isRefusal: boolean }
  | { type: 'data'; change: LiveEvent | undefined };

/** Who connects and subscribes, where: the HTTP domain of the API, and an access token as it is. */
export interface Authorization {
  host: string;
  Authorization: string;
}

/** Browsers let a page set no header of a WebSocket: it goes in as the name of a protocol. */
export function protocolsOf(authorization: Authorization): string[] {
  const base64 = btoa(JSON.stringify(authorization));
  const base64url = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return ['aws-appsync-event-ws', `header-${base64url}`];
}

export const initFrame = JSON.stringify({ type: 'connection_init' });

/** One subscription a connection: its name need not tell it from others. */
export const subscribeFrame = (channel: string, authorization: Authorization): string =>
  JSON.stringify({ type: 'subscribe', id: 'changes', channel, authorization });

/** Undefined for what is no message, or none that a subscriber goes by. */
export function readMessage(text: unknown): Message | undefined {
  const frame = parsed(text);
  switch (frame?.['type']) {
    case 'connection_ack':
    case 'ka':
    case 'subscribe_success':
      return { type: frame['type'] };
    case 'connection_error':
    case 'subscribe_error':
    case 'error':
      return { type: frame['type'], isRefusal: /unauthori[sz]ed/i.test(JSON.stringify(frame['errors'] ?? '')) };
    case 'data':
      return { type: 'data', change: changeOf(parsed(frame['event'])) };
    default:
      return undefined;
  }
}

function changeOf(event: Record<string, unknown> | undefined): LiveEvent | undefined {
  const { payment, counterRequest, version, notified, establishment } = event ?? {};
  if (typeof version !== 'number' || !Number.isInteger(version)) return undefined;
  const about = typeof establishment === 'string' && { establishment };
  if (typeof counterRequest === 'string') return { counterRequest, version, ...about };
  return typeof payment === 'string'
    ? { payment, version, ...(notified === true && { notified }), ...about }
    : undefined;
}

function parsed(text: unknown): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
