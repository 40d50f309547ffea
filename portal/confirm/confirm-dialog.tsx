import { Check } from 'lucide-react';
import { answer } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { CaptureFacts } from './capture-facts.tsx';
import { heldAmount } from './held-amount.ts';
import { holdWords } from './hold-words.ts';
import { TransferLead } from './transfer-lead.tsx';
import type { HoldDialogProps } from './use-hold-answer.ts';

/** All of the hold, once it is known what that means. */
export function ConfirmDialog({ payment, onClose, answering }: HoldDialogProps) {
  const own = useWords(holdWords);
  const amount = formatCents(heldAmount(payment), useLanguage());
  const { sendAnswer, isPending, error } = answering;
  const confirm = () =>
    sendAnswer((api) =>
      answer(api.POST('/v1/payment-requests/{id}/confirm', { params: { path: { id: payment.id } }, body: {} })),
    );
  return (
    <Dialog title={own.all.title} isOpen onClose={onClose}>
      <p>{own.all.consequence({ amount })}</p>
      <CaptureFacts payment={payment} amount={heldAmount(payment)} />
      <TransferLead />
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.back}</Button>
        <Button look="primary" icon={<Check aria-hidden="true" />} isPending={isPending} onPress={confirm}>
          {own.confirm({ amount })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
