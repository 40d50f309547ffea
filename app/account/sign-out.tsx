import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useDevice } from '../device/use-device.ts';
import { useStopPush } from './use-stop-push.ts';
import { accountWords } from './words.ts';

/** The way out, after having said what it leaves on this device. */
export function SignOut() {
  const { signOut: own } = useWords(accountWords);
  const { signOut } = useSignedIn();
  const { data: key } = useDevice();
  const [isOpen, setOpen] = useState(false);
  const stopPush = useStopPush();
  const leave = useMutation({
    mutationFn: async () => {
      // While there is still somebody in whose name the API can be told.
      await stopPush.mutateAsync(undefined);
      signOut();
    },
    retry: false,
  });
  return (
    <>
      <Button wide icon={<LogOut aria-hidden="true" />} onPress={() => setOpen(true)}>
        {own.action}
      </Button>
      <Dialog title={own.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Stack space="s">
          <p>{key ? own.stays : own.notEnrolled}</p>
          {key && <p>{own.gone}</p>}
          <FailureNotice error={leave.error} />
        </Stack>
        <DialogActions>
          <Button onPress={() => setOpen(false)}>{own.cancel}</Button>
          <Button look="primary" isPending={leave.isPending} onPress={() => leave.mutate()}>
            {own.action}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
