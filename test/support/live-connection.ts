import { onTestFinished } from 'vitest';
import { openEventConnection, type EventConnection } from 'run-template/testing';

/** Connects to the live channel as a page does: by what `/config.json` says. */
export async function openLiveConnection(url: string, token: string): Promise<EventConnection> {
  const response = await fetch(new URL('/config.json', url));
  const { live } = (await response.json()) as { live: { realtime: string; host: string } };
  const connection = await openEventConnection(live.realtime, live.host, token);
  onTestFinished(() => connection.close());
  return connection;
}
