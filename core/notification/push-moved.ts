import { factorLimits } from '../../contract/settings/limits.ts';
import type { PushTarget } from '../client.ts';
import type { Device } from '../security/credentials.ts';
import type { Instant } from '../time.ts';

type Address = Pick<PushTarget, 'platform' | 'token'>;

/**
 * Whether a device is reached elsewhere from now on, so that somebody may read, or miss, what is meant for the client. The
 * same address told anew is no move, nor is another language; the first address of a new device belongs to its enrolment,
 * which is told itself. After that also what was withdrawn and is set again counts: else two calls would move it unseen.
 */
export function isMoved(
  { enrolledAt }: Pick<Device, 'enrolledAt'>,
  before: Address | undefined,
  after: Address | null,
  now: Instant,
): boolean {
  if (!after) return false;
  if (!before) return now - enrolledAt > factorLimits.firstPushMs;
  return before.platform !== after.platform || before.token !== after.token;
}
