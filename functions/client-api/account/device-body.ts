import type * as z from 'zod';
import type { PushTarget } from '../../../core/client.ts';
import type { Device } from '../../../core/security/credentials.ts';
import { toIso } from '../../../core/time.ts';
import type { device } from '../../http/schemas/client.ts';

export type DeviceBody = z.input<typeof device>;

/** A device as its owner sees it; `targets` are those of the client's devices that notifications reach. */
export function deviceBody(
  { id, name, enrolledAt, revokedAt }: Device,
  targets: readonly Pick<PushTarget, 'deviceId'>[],
): DeviceBody {
  const revoked = revokedAt !== undefined;
  return {
    id,
    name,
    enrolledAt: toIso(enrolledAt),
    ...(revoked && { revokedAt: toIso(revokedAt) }),
    push: !revoked && targets.some(({ deviceId }) => deviceId === id),
  };
}
