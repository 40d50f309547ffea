import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCurrent, keptRegistration, keepRegistration } from '../../../app/notification/kept-registration.ts';
import { NoPushToken, register } from '../../../app/notification/register.ts';
import type { PushService } from '../../../app/notification/push-service.ts';
import { keepRegistered } from '../../../app/notification/keep-registered.ts';
import type { TellApi } from '../../../app/notification/tell-api.ts';

const registrant = { clientId: 'client-marie', deviceId: 'device-1', language: 'fr' } as const;
const now = Date.parse('2026-06-01T08:00:00Z');
const stored = new Map<string, string>();
const tell = vi.fn<TellApi>();
const service = (change: Partial<PushService> = {}): PushService => ({
  address: () => Promise.resolve('address-1'),
  token: () => Promise.resolve('token-1'),
  forget: () => Promise.resolve(),
  ...change,
});

beforeEach(() => {
  stored.clear();
  tell.mockReset();
  tell.mockResolvedValue();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('registering a browser', () => {
  it('tells the API its token and language, and keeps what it told', async () => {
    await register(tell, service(), registrant, now);
    expect(tell).toHaveBeenCalledWith('device-1', { platform: 'FCM', token: 'token-1', language: 'fr' });
    expect(keptRegistration()).toEqual({ ...registrant, address: 'address-1', at: now });
  });

  it('gives up a push service that says nothing for twelve seconds', async () => {
    vi.useFakeTimers();
    const registering = register(tell, service({ token: () => new Promise(() => undefined) }), registrant, now);
    const failing = expect(registering).rejects.toThrow(NoPushToken);
    await vi.advanceTimersByTimeAsync(12_000);
    await failing;
    expect(tell).not.toHaveBeenCalled();
    expect(keptRegistration()).toBeUndefined();
  });

  it.each([
    ['fails', { token: () => Promise.reject(new DOMException('push service not available', 'AbortError')) }],
    ['gives a token and then no address', { address: () => Promise.reject(new Error('gone')) }],
  ])('says so when the push service %s', async (_what, change) => {
    await expect(register(tell, service(change), registrant, now)).rejects.toThrow(NoPushToken);
    expect(tell).not.toHaveBeenCalled();
  });

  it('keeps nothing that the API has not taken', async () => {
    tell.mockRejectedValue(new Error('busy'));
    await expect(register(tell, service(), registrant, now)).rejects.toThrow('busy');
    expect(keptRegistration()).toBeUndefined();
  });
});

describe('whether the API knows all there is to know', () => {
  const kept = { ...registrant, address: 'address-1', at: now };
  const present = { deviceId: 'device-1', language: 'fr', address: 'address-1', now: now + 1 } as const;
  const week = 7 * 24 * 60 * 60_000;

  it.each([
    ['nothing has changed', {}, true],
    ['a week is not yet over', { now: now + week - 1 }, true],
    ['a week is over', { now: now + week }, false],
    ['the clock was put back', { now: now - 1 }, false],
    ['the browser has another address', { address: 'address-2' }, false],
    ['the browser has no address any more', { address: undefined }, false],
    ['the device was activated anew', { deviceId: 'device-2' }, false],
    ['another language was chosen', { language: 'en' }, false],
  ] as const)('when %s', (_when, change, current) => {
    expect(isCurrent(kept, { ...present, ...change })).toBe(current);
  });
});

describe('a start of the App', () => {
  const relay = { relay: '/relay' };
  const marie = { clientId: 'client-marie', deviceId: 'device-1', language: 'fr' } as const;
  const present: Parameters<typeof keepRegistered>[2] = marie;
  const start = (change: Partial<typeof present> = {}, configuration: typeof relay | undefined = relay) =>
    keepRegistered(tell, configuration, { ...present, ...change }, now + 60_000);
  const givenPermission = (permission: NotificationPermission) => vi.stubGlobal('Notification', { permission });

  beforeEach(() => {
    givenPermission('granted');
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ token: 'address-2' })));
    stored.set('push.relay.token', 'address-1');
    keepRegistration({ ...marie, address: 'address-1', at: now });
  });

  it('tells nothing when nothing has changed, and nothing at all for a browser that never was registered', async () => {
    await start();
    keepRegistration(undefined);
    await start({ language: 'en' });
    expect(tell).not.toHaveBeenCalled();
  });

  it('tells a new address, or another language', async () => {
    stored.delete('push.relay.token');
    await start();
    expect(tell).toHaveBeenLastCalledWith('device-1', { platform: 'FCM', token: 'address-2', language: 'fr' });
    await start({ language: 'en' });
    expect(tell).toHaveBeenLastCalledWith('device-1', { platform: 'FCM', token: 'address-2', language: 'en' });
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['permission was refused since', () => (givenPermission('denied'), start())],
    ['permission was taken back', () => (givenPermission('default'), start())],
    ['this device pays no more', () => start({ deviceId: undefined })],
  ])('withdraws it when %s', async (_when, started) => {
    await started();
    expect(tell).toHaveBeenCalledWith('device-1', null);
    expect(keptRegistration()).toBeUndefined();
    expect(stored.has('push.relay.token')).toBe(false);
  });

  it('withdraws it when this deployment notifies no browser any more', async () => {
    await keepRegistered(tell, undefined, present, now);
    expect(tell).toHaveBeenCalledWith('device-1', null);
  });

  it('withdraws that of somebody else, in whose name nothing can be told', async () => {
    await start({ clientId: 'client-paul', deviceId: 'device-2' });
    expect(tell).not.toHaveBeenCalled();
    expect(stored.has('push.relay.token')).toBe(false);
    expect(keptRegistration()).toBeUndefined();
  });

  it('withdraws it here also when the API cannot be told', async () => {
    tell.mockRejectedValue(new Error('unreachable'));
    givenPermission('denied');
    await start();
    expect(stored.has('push.relay.token')).toBe(false);
  });
});

it('what somebody else has written in its place counts as nothing', () => {
  stored.set('push.registration', '{"clientId":');
  expect(keptRegistration()).toBeUndefined();
  keepRegistration(undefined);
  expect(stored.size).toBe(0);
});
