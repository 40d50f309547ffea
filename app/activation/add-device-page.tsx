import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Skeleton } from '../../web/ui/layout.tsx';
import { deviceIdOf } from '../../contract/device-signature.ts';
import DeviceFailure from '../device/device-failure.tsx';
import { useDevice, useMe } from '../device/use-device.ts';
import { isEnrolled, useDevices } from '../device/use-devices.ts';
import { CannotAdd } from './cannot-add.tsx';
import { checkCode } from './check-code.ts';
import { ConfirmDevice } from './confirm-device.tsx';
import { DeviceAdded } from './device-added.tsx';
import { parseDeviceLink } from './device-link.ts';
import { PasteLink } from './paste-link.tsx';
import { useHash } from './use-hash.ts';

/** Lets this device vouch for another one, which told of itself in the address. */
export default function AddDevicePage() {
  const hash = useHash();
  const { data: me, ...meQuery } = useMe();
  const { data: ownKey, ...keyQuery } = useDevice();
  const { data: devices, ...devicesQuery } = useDevices();
  const [addedHash, setAddedHash] = useState<string>();
  const newDevice = parseDeviceLink(hash);
  const { data: offered, error: unreadable } = useQuery({
    queryKey: ['new-device', me?.id, hash],
    queryFn: async () => {
      const id = newDevice && (await deviceIdOf(crypto.subtle, newDevice.publicKey));
      return id === undefined || !me ? null : { id, check: await checkCode(me.id, id) };
    },
    enabled: newDevice !== undefined && me !== undefined,
    staleTime: Infinity,
  });

  if (!newDevice) return <PasteLink isCutOff={hash !== ''} />;
  const failed = [meQuery, keyQuery, devicesQuery].filter(({ isError }) => isError);
  const error = unreadable ?? failed[0]?.error;
  if (error) return <DeviceFailure error={error} onRetry={() => failed.forEach(({ refetch }) => void refetch())} />;
  if (!me || ownKey === undefined || !devices || !offered) return <Skeleton />;

  if (offered.id === ownKey?.id) return <CannotAdd because="itself" />;
  if (addedHash === hash || isEnrolled(devices.items, offered.id)) return <DeviceAdded name={newDevice.name} />;
  if (!ownKey || !isEnrolled(devices.items, ownKey.id)) return <CannotAdd because="notHere" hash={hash} />;
  return (
    <ConfirmDevice
      key={hash}
      account={me}
      newDevice={newDevice}
      check={offered.check}
      onAdded={() => setAddedHash(hash)}
    />
  );
}
