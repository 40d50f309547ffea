import { Skeleton } from '../../web/ui/layout.tsx';
import { useDevice, useMe } from '../device/use-device.ts';
import { useDevices } from '../device/use-devices.ts';
import { useWallet } from '../wallet/use-wallet.ts';
import { ActivationFailure } from './activation-failure.tsx';
import { ActivationViews } from './activation-views.tsx';

/** Makes this device one that can pay, and goes back to the page that needed it. */
export default function ActivationPage() {
  const { data: me, ...meQuery } = useMe();
  const { data: key, ...keyQuery } = useDevice();
  const { data: devices, ...devicesQuery } = useDevices();
  const { data: wallet, ...walletQuery } = useWallet();
  if (me && key !== undefined && devices && wallet) {
    return (
      <ActivationViews clientId={me.id} key={me.id} ownId={key?.id} devices={devices.items} isLocked={wallet.locked} />
    );
  }
  const failed = [meQuery, keyQuery, devicesQuery, walletQuery].filter(({ isError }) => isError);
  if (failed.length === 0) return <Skeleton />;
  return <ActivationFailure error={failed[0]?.error} onRetry={() => failed.forEach(({ refetch }) => void refetch())} />;
}
