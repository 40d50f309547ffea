import { useState } from 'react';
import { refundReasons, type RefundReason } from '../../contract/reasons.ts';
import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { useSentOnce } from '../../web/api/use-sent-once.ts';
import { refundReasonWords } from '../../web/words/refund-reason-words.ts';
import { refundWords } from './refund-words.ts';

interface Props {
  payment: PaymentRequest;
  onClose: () => void;
  onDone: () => void;
}

/** All of a payment back to the client: why, and what that does to the merchant's transfers. */
export function RefundDialog({ payment, onClose, onDone }: Props) {
  const own = useWords(refundWords);
  const reasons = useWords(refundReasonWords);
  const language = useLanguage();
  const [reason, setReason] = useState<RefundReason | null>(null);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const { id, capturedAmount, amount, reimbursement } = payment;
  const captured = formatCents((capturedAmount ?? amount).value, language);
  const net = formatCents((reimbursement?.net ?? amount).value, language);
  const { mutateAsync, isPending, error } = usePaymentAction((api, why: RefundReason) =>
    answer(api.POST('/v1/payment-requests/{id}/refund', { params: { path: { id } }, body: { reason: why } })),
  );
  const giveBack = useSentOnce(mutateAsync, {
    onDone,
    onFailed: (failure) => isTooLate(failure) && onDone(),
  });
  const submit = () => {
    if (reason === null) setReasonMissing(true);
    else giveBack(reason);
  };
  return (
    <Dialog title={own.title} isOpen onClose={onClose}>
      <p>
        {payment.reversal === 'VOID'
          ? own.consequence.void({ amount: captured })
          : own.consequence.refund({ amount: captured, net })}{' '}
        {own.final}
      </p>
      <ChoiceGroup
        label={own.reason}
        look="chips"
        choices={refundReasons.map((value) => ({ value, title: reasons[value] }))}
        value={reason}
        onChange={(chosen) => {
          setReason(chosen);
          setReasonMissing(false);
        }}
      />
      {isReasonMissing && <Notice tone="bad" title={own.missing} live />}
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.back}</Button>
        <Button look="danger" isPending={isPending} onPress={submit}>
          {own.submit({ amount: captured })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Given back already, from elsewhere: the page shows it. */
const isTooLate = (error: unknown): boolean => refusalCode(error) === 'status-conflict';
