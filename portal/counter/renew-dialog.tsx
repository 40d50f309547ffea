import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { sheetWords } from './sheet-words.ts';
import { useRenewCounterCode } from './use-counter-code.ts';

/** Asks first: sheets that hang somewhere stop working. */
export function RenewDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const own = useWords(sheetWords);
  const { mutate, isPending, error } = useRenewCounterCode();
  return (
    <Dialog title={own.renewTitle} isOpen onClose={onClose}>
      <p>{own.renewLead}</p>
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.keep}</Button>
        <Button look="danger" isPending={isPending} onPress={() => mutate(code, { onSuccess: onClose })}>
          {own.renew}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
