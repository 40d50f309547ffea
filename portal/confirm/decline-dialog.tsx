import { useState } from 'react';
import { oneLine, showsAsWritten } from '../../contract/line-text.ts';
import { requestLimits } from '../../contract/settings/limits.ts';
import { merchantDeclineReasons, type MerchantDeclineReason } from '../../contract/reasons.ts';
import { answer } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { heldAmount } from './held-amount.ts';
import { holdWords } from './hold-words.ts';
import type { HoldDialogProps } from './use-hold-answer.ts';

const messageMax = requestLimits.declineMessageLengthMax;

/** The service cannot be given: why, in a word and a message, and what the client gets back. */
export function DeclineDialog({ payment, onClose, answering }: HoldDialogProps) {
  const { declining, ...own } = useWords(holdWords);
  const language = useLanguage();
  const [reason, setReason] = useState<MerchantDeclineReason>('UNAVAILABLE');
  const [text, setText] = useState('');
  const message = oneLine(text);
  const { sendAnswer, isPending, error } = answering;
  const decline = () => {
    if (!showsAsWritten(text)) return;
    sendAnswer((api) =>
      answer(
        api.POST('/v1/payment-requests/{id}/decline', {
          params: { path: { id: payment.id } },
          body: { reason, ...(message && { message }) },
        }),
      ),
    );
  };
  return (
    <Dialog title={declining.title} isOpen onClose={onClose}>
      <p>{declining.consequence({ amount: formatCents(heldAmount(payment), language) })}</p>
      <ChoiceGroup
        label={declining.reason}
        look="chips"
        choices={merchantDeclineReasons.map((value) => ({ value, title: declining.reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      <LineField
        label={declining.message}
        help={declining.messageHelp({ left: messageMax - text.length })}
        maxLength={messageMax}
        value={text}
        onChange={setText}
      />
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.back}</Button>
        <Button look="danger" isPending={isPending} onPress={decline}>
          {own.decline}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
