import { useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Device = Schemas['Device'];

export const devicesKey = ['devices'] as const;

/** How the client's devices are read, whether once or live. */
export function useDevicesQuery() {
  const { api } = useSignedIn();
  return { queryKey: devicesKey, queryFn: () => answer(api.GET('/v1/me/devices')) };
}

/** All devices of the client, oldest first, revoked ones too. */
export const useDevices = () => useQuery(useDevicesQuery());

export const isActive = ({ revokedAt }: Device): boolean => revokedAt === undefined;

/** Whether the API would take a proof of the device with this id. */
export const isEnrolled = (devices: readonly Device[], id: string): boolean =>
  devices.some((device) => device.id === id && isActive(device));
