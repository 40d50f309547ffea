import { useState } from 'react';
import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { problemOf } from '../../web/api/failure.ts';
import { serverNow, useServerNow } from '../../web/api/server-clock.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { durationMs } from '../../contract/duration.ts';
import { formatUntil } from '../../web/format/until.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { tell, useWords } from '../../web/words/words.ts';
import type { Terms } from '../collect/find-issues.ts';
import { delayIssue, isoDelay } from '../payment/delay.ts';
import { DelayField } from '../payment/delay-field.tsx';
import { delayLabel, delayWords } from '../payment/delay-words.ts';
import { longestExtension } from '../../contract/extension.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import { MovedOnDialog } from '../payment/moved-on-dialog.tsx';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { extensionChoices, firstChoice } from './extension.ts';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  terms: Terms;
  onClose: () => void;
  onDone: (extended: PaymentRequest) => void;
}

/** More time for the client, counted from now: as long as the merchant likes, or an immediate request's own delay again. */
export function ExtendDialog({ payment, terms, onClose, onDone }: Props) {
  const own = useWords(followUpWords);
  const delays = useWords(delayWords);
  const language = useLanguage();
  const now = useServerNow(10_000);
  const [choices] = useState(() => extensionChoices(payment, terms, serverNow()));
  const [delay, setDelay] = useState(() => firstChoice(choices));
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, isSuccess, error, reset } = usePaymentAction((api, clientDelay: string) =>
    answer(
      api.POST('/v1/payment-requests/{id}/extend', { params: { path: { id: payment.id } }, body: { clientDelay } }),
    ),
  );
  const isChosen = isDeferred(payment.type);
  const longest = longestExtension(payment.type, terms);
  const iso = isChosen ? isoDelay(delay) : longest;
  const issue = isChosen ? delayIssue(delay, terms.clientDelay) : undefined;
  const refusal = problemOf(error);
  const isAboutDelay = isChosen && refusal?.field === 'clientDelay';
  const delayError = isAboutDelay
    ? refusal.detail
    : isTried && issue
      ? tell(delays.issues[issue], {
          minDelay: delayLabel(terms.clientDelay.min, delays),
          maxDelay: delayLabel(terms.clientDelay.max, delays),
        })
      : undefined;
  const extend = () => {
    setTried(true);
    if (issue || iso === undefined || isPending) return;
    mutate(iso, { onSuccess: onDone });
  };
  if (payment.status !== 'AWAITING_CLIENT' && !isPending && !isSuccess) {
    return <MovedOnDialog payment={payment} onClose={onClose} />;
  }
  const ms = durationMs(longest) ?? 0;
  return (
    <Dialog title={own.extendTitle} isOpen onClose={onClose}>
      {isChosen ? (
        <DelayField
          label={own.extendDelay}
          choices={choices}
          value={delay}
          onChange={(chosen) => {
            reset();
            setTried(false);
            setDelay(chosen);
          }}
          error={delayError}
        />
      ) : (
        <p>
          {own.extendAgain({ duration: formatDuration(ms, language), until: formatUntil(now + ms, language, now) })}
        </p>
      )}
      <p>{own.extensionsLeft({ count: payment.extensionsLeft ?? 0 })}</p>
      <FailureNotice error={isAboutDelay ? null : error} />
      <DialogActions>
        <Button onPress={onClose}>{own.keep}</Button>
        <Button look="primary" isPending={isPending} onPress={extend}>
          {own.extend}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
