import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
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
  const revoke = useRevokeDevice(clientId);
  return (
    <Dialog title={own.title({ name: device.name ?? unnamed })} isOpen onClose={onClose}>
      <Stack>
        <p>{isHere ? own.here : own.other}</p>
        {isLast && <Notice tone="warning">{own.last}</Notice>}
        <FailureNotice error={revoke.error} />
      </Stack>
      <DialogActions>
        <Button onPress={onClose}>{own.cancel}</Button>
        <Button
          look="danger"
          isPending={revoke.isPending}
          onPress={() => revoke.mutate(device.id, { onSuccess: onRevoked })}
        >
          {own.action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
