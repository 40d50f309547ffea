import { expect, it } from 'vitest';
import { DAY_MS } from '../../../contract/duration.ts';
import { isMoved } from '../../../core/notification/push-moved.ts';
import { addMs, instant } from '../../../core/time.ts';

const enrolledAt = instant(Date.parse('2026-04-30T09:00:00Z'));
const aDayLater = addMs(enrolledAt, DAY_MS);
const muchLater = addMs(aDayLater, 1);
const phone = { platform: 'FCM', token: 'of-phone' } as const;
const elsewhere = { ...phone, token: 'of-thief' };

it.each([
  ['the first address of a new device', undefined, phone, aDayLater, false],
  ['an address after none, once the enrolment is long over', undefined, phone, muchLater, true],
  ['the same address, told anew', phone, phone, muchLater, false],
  ['another address, on the first day too', phone, elsewhere, enrolledAt, true],
  ['the same token of another service', phone, { ...phone, platform: 'APNS' } as const, muchLater, true],
  ['no address any more', phone, null, muchLater, false],
])('%s', (_what, before, after, now, moved) => {
  expect(isMoved({ enrolledAt }, before, after, now)).toBe(moved);
});
