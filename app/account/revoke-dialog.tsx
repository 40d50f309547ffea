import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { useIssuer } from '../../web/contact/use-issuer.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import DeviceFailure from '../device/device-failure.tsx';
import type { Device } from '../device/use-devices.ts';
import { codeWords } from '../device/words.ts';
import { devicesWords } from './devices-words.ts';
import { useRevokeDevice } from './use-revoke-device.ts';

interface Props {
  clientId: string;
  device: Device;
  isHere: boolean;
  /** No other one could vouch for this or a new one. */
  isLast: boolean;
  onClose: () => void;
  onRevoked: () => void;
}

/** What follows from revoking a device, before it is done. */
export function RevokeDialog({ clientId, device, isHere, isLast, onClose, onRevoked }: Props) {
  const { revoke: own } = useWords(devicesWords);
  const { unnamed } = useWords(codeWords);
  const issuer = useIssuer();
  const { session } = useSignedIn();
  const revoke = useRevokeDevice(clientId);
  const isSignInOld = refusalCode(revoke.error) === 'sign-in-too-old';
  return (
    <Dialog title={own.title({ name: device.name ?? unnamed })} isOpen onClose={onClose}>
      <Stack>
        <p>{isHere ? own.here : own.other}</p>
        {isLast && <Notice tone="warning">{own.last({ issuer })}</Notice>}
        <DeviceFailure error={revoke.error} />
        {isSignInOld && <p>{own.afterSignIn}</p>}
      </Stack>
      <DialogActions>
        <Button onPress={onClose}>{own.cancel}</Button>
        {isSignInOld ? (
          <Button look="primary" onPress={() => void session.signIn(undefined, 'login')}>
            {own.signIn}
          </Button>
        ) : (
          <Button
            look="danger"
            isPending={revoke.isPending}
            onPress={() => revoke.mutate(device.id, { onSuccess: onRevoked })}
          >
            {own.action}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
