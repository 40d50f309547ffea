import type { Push } from 'run-template';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createControls } from '../../../local/controls/controls.ts';
import { pushRelayControls } from '../../../local/controls/push-relay-controls.ts';

const at = Date.parse('2026-04-30T09:00:00Z');
let now: number;
let pushes: Push[];
const listeners = new Set<() => void>();

const controls = createControls(
  pushRelayControls({
    pushes: () => pushes,
    onPush: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    now: () => now,
  }),
);
const given = (token: string, title: string, ttlSeconds = 60) => {
  const message = { fcmV1Message: { message: { notification: { title } } } };
  pushes.push({ at: now, platform: 'FCM', endpointArn: 'arn', token, message, ttlSeconds });
  for (const listener of [...listeners]) listener();
};

async function call(method: string, path: string) {
  const { body } = await controls({
    method,
    url: new URL(path, 'http://127.0.0.1:4000'),
    headers: {},
    body: Buffer.from(''),
    sourceIp: '127.0.0.1',
    receivedAt: 0,
  });
  return JSON.parse(body.toString()) as { token: string; after: number; messages: string[] };
}
const titles = ({ messages }: { messages: string[] }) =>
  messages.map((text) => (JSON.parse(text) as { notification: { title: string } }).notification.title);

beforeEach(() => {
  now = at;
  pushes = [];
  listeners.clear();
});
afterEach(() => vi.useRealTimers());

describe('the relay that plays Firebase', () => {
  it('gives another token each time, which the API takes', async () => {
    const [one, other] = [await call('POST', '/_local/push-relay'), await call('POST', '/_local/push-relay')];
    expect(one.token).toMatch(/^relay-[0-9a-f-]{36}$/);
    expect(one.token).not.toBe(other.token);
  });

  it('hands over what came for a token, and what comes while somebody waits, and nothing of others', async () => {
    given('mine', 'first');
    given('another', 'not mine');
    const first = await call('GET', '/_local/push-relay/mine/0');
    expect(titles(first)).toEqual(['first']);
    const waiting = call('GET', `/_local/push-relay/mine/${first.after}`);
    given('another', 'not mine either');
    given('mine', 'second');
    expect(titles(await waiting)).toEqual(['second']);
    expect(listeners.size).toBe(0);
  });

  it('answers with nothing after a while, so that nobody waits without an end', async () => {
    vi.useFakeTimers();
    const waiting = call('GET', '/_local/push-relay/mine/0');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await waiting).toEqual({ after: 0, messages: [] });
  });

  it('drops what nobody fetched while it was worth it, as Firebase does', async () => {
    given('mine', 'too late', 60);
    given('mine', 'in time', 3_600);
    now += 60_000;
    expect(titles(await call('GET', '/_local/push-relay/mine/0'))).toEqual(['in time']);
  });

  it('starts over when everything does', async () => {
    given('mine', 'new');
    expect(titles(await call('GET', '/_local/push-relay/mine/7'))).toEqual(['new']);
  });
});
