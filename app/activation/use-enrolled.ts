import { useEffect, useEffectEvent } from 'react';
import { findPendingKey, takeUpPendingKey } from '../device/device-key.ts';
import { useDeviceChanged } from '../device/use-device.ts';
import { isEnrolled, type Device } from '../device/use-devices.ts';

interface Options {
  clientId: string;
  devices: readonly Device[];
  /** Called once the key is taken up. */
  onEnrolled: () => void;
  onError: (error: unknown) => void;
}

/**
 * Takes up the pending key as soon as the API lists it among the client's devices: another device has added it, or the
 * reply to its activation was lost.
 */
export function useEnrolled({ clientId, devices, onEnrolled, onError }: Options): void {
  const deviceChanged = useDeviceChanged();
  const settle = useEffectEvent(async (listed: readonly Device[]) => {
    const pending = await findPendingKey(clientId);
    if (!pending || !isEnrolled(listed, pending.id)) return;
    await takeUpPendingKey(clientId);
    await deviceChanged();
    onEnrolled();
  });
  const fail = useEffectEvent(onError);
  useEffect(() => {
    settle(devices).catch((error: unknown) => fail(error));
  }, [devices]);
}
