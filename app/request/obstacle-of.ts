import type { Problem } from '../../web/api/failure.ts';
import type { DeviceKey } from '../device/device-key.ts';

/** Why this device cannot pay now, whatever the amount; an activation takes each of them away. */
export type Obstacle = 'not-enrolled' | 'not-recognised' | 'locked';

interface Known {
  /** `null` when the device is not enrolled. */
  device: DeviceKey | null;
  isLocked: boolean;
  /** Of the last approval. */
  refusal: Pick<Problem, 'code' | 'attemptsLeft'> | undefined;
}

export function obstacleOf({ device, isLocked, refusal }: Known): Obstacle | undefined {
  if (device === null) return 'not-enrolled';
  if (refusal?.code === 'device-not-recognised') return 'not-recognised';
  return isLocked || saysLocked(refusal) ? 'locked' : undefined;
}

/** The last wrong code locks the wallet by itself. */
export const saysLocked = (refusal: Known['refusal']): boolean =>
  refusal?.code === 'wallet-locked' || (refusal?.code === 'code-refused' && refusal.attemptsLeft === 0);
