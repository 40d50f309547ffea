import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { isPassing } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { MovedOnDialog } from '../payment/moved-on-dialog.tsx';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  onClose: () => void;
}

/** Asks before the request is cancelled: nothing brings it back. */
export function CancelDialog({ payment, onClose }: Props) {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const { mutate, isPending, isSuccess, error } = usePaymentAction<void>((api) =>
    answer(api.POST('/v1/payment-requests/{id}/cancel', { params: { path: { id: payment.id } } })),
  );
  const cancel = () => mutate(undefined, { onSuccess: onClose });
  if (payment.status !== 'AWAITING_CLIENT' && !isPending && !isSuccess) {
    return <MovedOnDialog payment={payment} isMine={isPassing(error)} onClose={onClose} />;
  }
  return (
    <Dialog title={own.cancelTitle} isOpen onClose={onClose}>
      <p>{own.cancelLead({ amount: formatCents(payment.amount.value, language) })}</p>
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.cancelKeep}</Button>
        <Button look="danger" isPending={isPending} onPress={cancel}>
          {own.cancelConfirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
