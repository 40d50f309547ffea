import { BellRing } from 'lucide-react';
import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { serverNow, useServerNow } from '../../web/api/server-clock.ts';
import { formatTime } from '../../web/format/dates.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  /** Tells what was done, in words. */
  onDone: (sentence: string) => void;
  onLate: () => void;
}

/** Notifies the client once more; says when that will be possible again. */
export function RemindButton({ payment, onDone, onLate }: Props) {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const now = useServerNow();
  const { mutate, isPending, error } = usePaymentAction<void>((api) =>
    answer(api.POST('/v1/payment-requests/{id}/remind', { params: { path: { id: payment.id } } })),
  );
  const { remindableFrom } = payment;
  const isOver = remindableFrom === undefined;
  const waitMs = isOver ? 0 : Date.parse(remindableFrom) - now;
  const remind = () =>
    mutate(undefined, {
      onSuccess: (reminded) =>
        onDone(own.reminded({ time: formatTime(lastReminderOf(reminded) ?? serverNow(), language) })),
      onError: (failure) => refusalCode(failure) === 'status-conflict' && onLate(),
    });
  return (
    <>
      <Button
        icon={<BellRing aria-hidden="true" />}
        isPending={isPending}
        isDisabled={waitMs > 0 || isOver}
        onPress={remind}
      >
        {waitMs > 0 ? own.remindIn({ seconds: formatDuration(waitMs, language) }) : own.remind}
      </Button>
      <FailureNotice error={error} />
    </>
  );
}

const lastReminderOf = ({ events = [] }: PaymentRequest): string | undefined =>
  events.findLast(({ type }) => type === 'REMINDED')?.at;
