import { useQuery } from '@tanstack/react-query';
import { readDeployment } from '../../web/sign-in/configuration.ts';
import { isIosTab } from '../device/platform.ts';
import { useDevice, useMe } from '../device/use-device.ts';
import { isEnrolled, useDevices } from '../device/use-devices.ts';
import { isPushSupported, pushState, type PushState } from '../notification/push-state.ts';
import { usePermission } from '../notification/use-permission.ts';

interface Known {
  state: PushState;
  clientId: string;
  /** Of this device, if it can pay. */
  deviceId: string | undefined;
}

/** Whether this device is notified, as the API knows it; undefined until all of it is read. */
export function usePushState(): { known?: Known; error: unknown; refetch: () => void } {
  const { data: me, ...meQuery } = useMe();
  const { data: key, ...keyQuery } = useDevice();
  const { data: devices, ...devicesQuery } = useDevices();
  const { data: deployment, ...deploymentQuery } = useQuery({
    queryKey: ['deployment'],
    queryFn: readDeployment,
    staleTime: Infinity,
  });
  const permission = usePermission();
  const all = [meQuery, keyQuery, devicesQuery, deploymentQuery];
  const failed = all.filter(({ isError }) => isError);
  const rest = { error: failed[0]?.error, refetch: () => failed.forEach(({ refetch }) => void refetch()) };
  if (!me || key === undefined || !devices || !deployment) return rest;
  const deviceId = key && isEnrolled(devices.items, key.id) ? key.id : undefined;
  const state = pushState({
    isOffered: deployment.push !== undefined,
    isIosTab: isIosTab(),
    isSupported: isPushSupported(),
    permission,
    isActivated: deviceId !== undefined,
    isRegistered: devices.items.some(({ id, push }) => id === deviceId && push),
  });
  return { known: { state, clientId: me.id, deviceId }, ...rest };
}
