import { expect, it } from 'vitest';
import type { DeviceKey } from '../../../app/device/device-key.ts';
import { obstacleOf } from '../../../app/request/obstacle-of.ts';

const device = { id: 'd' } as DeviceKey;

it.each([
  [{ device, isLocked: false, refusal: undefined }, undefined],
  [{ device: null, isLocked: true, refusal: undefined }, 'not-enrolled'],
  [{ device, isLocked: true, refusal: undefined }, 'locked'],
  [{ device, isLocked: false, refusal: { code: 'wallet-locked' } }, 'locked'],
  [{ device, isLocked: false, refusal: { code: 'code-refused', attemptsLeft: 1 } }, undefined],
  [{ device, isLocked: false, refusal: { code: 'code-refused', attemptsLeft: 0 } }, 'locked'],
  [{ device, isLocked: false, refusal: { code: 'device-not-recognised' } }, 'not-recognised'],
] as const)('what keeps a device from paying: %j is %s', (known, obstacle) => {
  expect(obstacleOf(known)).toBe(obstacle);
});
