import { Check } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { answer } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { CaptureFacts } from './capture-facts.tsx';
import { euros, heldAmount } from './held-amount.ts';
import { holdWords } from './hold-words.ts';
import { TransferLead } from './transfer-lead.tsx';
import type { HoldDialogProps } from './use-hold-answer.ts';

/** Two of three activities took place: what is confirmed is typed, what goes back to the client said at once. */
export function ConfirmPartDialog({ payment, onClose, answering }: HoldDialogProps) {
  const { part, ...own } = useWords(holdWords);
  const language = useLanguage();
  const held = heldAmount(payment);
  const heldText = formatCents(held, language);
  const [amount, setAmount] = useState<number>();
  const [isAsked, setAsked] = useState(false);
  const { sendAnswer, isPending, error } = answering;
  const confirm = (value: number) =>
    sendAnswer((api) =>
      answer(
        api.POST('/v1/payment-requests/{id}/confirm', {
          params: { path: { id: payment.id } },
          body: { amount: euros(value) },
        }),
      ),
    );
  const isTooLarge = amount !== undefined && amount > held;
  const isGood = amount !== undefined && amount > 0 && !isTooLarge;
  const complaint = isTooLarge ? part.tooLarge({ amount: heldText }) : isAsked && !isGood ? part.missing : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isGood) confirm(amount);
    else setAsked(true);
  };
  return (
    <Dialog title={part.title} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <AmountField
            label={part.amount}
            help={part.help({ amount: heldText })}
            error={complaint}
            size="l"
            autoFocus
            value={amount}
            onChange={setAmount}
          />
          {isGood && (
            <>
              <p role="status">
                {amount < held
                  ? part.consequence({
                      amount: formatCents(amount, language),
                      back: formatCents(held - amount, language),
                    })
                  : own.all.consequence({ amount: heldText })}
              </p>
              <CaptureFacts payment={payment} amount={amount} />
              {amount < payment.amount.value && <p>{part.waived}</p>}
              <TransferLead />
            </>
          )}
          <FailureNotice error={error} />
          <DialogActions>
            <Button onPress={onClose}>{own.back}</Button>
            <Button look="primary" type="submit" icon={<Check aria-hidden="true" />} isPending={isPending}>
              {isGood ? own.confirm({ amount: formatCents(amount, language) }) : part.submit}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
