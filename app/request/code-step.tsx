import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice, useFailureSentence } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { activationPath } from '../activation/return-path.ts';
import { TimeLeft } from '../payment/time-left.tsx';
import { requestPath } from '../payment/use-request.ts';
import { CodeField } from './code-field.tsx';
import styles from './code-step.module.css';
import { HoldNotice } from './hold-notice.tsx';
import { Keypad } from './keypad.tsx';
import { NotPaid } from './lost-reply.ts';
import { ObstacleNotice } from './obstacle-notice.tsx';
import type { Obstacle } from './obstacle-of.ts';
import { hasFinePointer } from './pointer.ts';
import { isWholeCode, pressCodeKey } from './type-code.ts';
import type { Approval } from './use-approval.ts';
import { useScreenStart } from './use-screen-start.ts';
import { requestWords } from './words.ts';

interface Props {
  request: ClientPaymentRequest;
  /** As much as can be paid now; what is paid stays what was shown when this step began. */
  cents: number;
  approval: Approval;
  obstacle: Obstacle | undefined;
  onBack: () => void;
}

/** What is about to be done, and the code that does it: sent by the button, never by the sixth digit. */
export function CodeStep({ request, cents: chosen, approval, obstacle, onBack }: Props) {
  // A wallet that changes meanwhile must not change the amount under the finger that agrees to it.
  const [cents] = useState(chosen);
  const { code: own, matchCode } = useWords(requestWords);
  const language = useLanguage();
  const { holdDuration } = request;
  const amount = formatCents(cents, language);
  const title = (holdDuration === undefined ? own.payTo : own.holdFor)({ amount, merchant: request.merchant.name });
  useScreenStart();
  return (
    <>
      <div className={styles.bar}>
        <Button look="quiet" icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          {own.back}
        </Button>
        <TimeLeft until={request.clientDeadline} announced compact />
      </div>
      <header className={styles.title}>
        <PageTitle title={title} />
        <h1 tabIndex={-1}>{title}</h1>
        <p>
          {matchCode} <strong translate="no">{request.matchCode}</strong>
        </p>
      </header>
      {holdDuration !== undefined && <HoldNotice cents={cents} holdDuration={holdDuration} />}
      {obstacle !== undefined ? (
        <ObstacleNotice obstacle={obstacle} returnTo={requestPath(request.id)} />
      ) : (
        <CodeForm request={request} cents={cents} approval={approval} />
      )}
    </>
  );
}

function CodeForm({ request, cents, approval }: Pick<Props, 'request' | 'cents' | 'approval'>) {
  const { code: own } = useWords(requestWords);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const usesKeypad = useRef(false);
  const { error, isPending, isChecking } = approval;
  const sentenceOf = useFailureSentence();
  const isRefused = refusalCode(error) === 'code-refused';
  const amount = formatCents(cents, language);
  const act = request.holdDuration === undefined ? own.pay({ amount }) : own.hold({ amount });

  const change = (next: string) => {
    setCode(next);
    setIncomplete(false);
  };
  const submit = () => {
    if (isPending) return;
    if (!isWholeCode(code)) {
      setIncomplete(true);
      input.current?.focus();
      return;
    }
    setCode('');
    approval.pay(cents, code);
  };
  // Whoever types goes on typing; on a phone, the focus would call up a keyboard over the keys that are being used.
  useEffect(() => {
    if (error && (hasFinePointer() || !usesKeypad.current)) input.current?.focus();
  }, [error]);

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {error instanceof NotPaid && (
        <Notice tone="bad" live title={own.notPaid}>
          {own.notPaidDetail}
        </Notice>
      )}
      {error !== null && !(error instanceof NotPaid) && !isRefused && <FailureNotice error={error} />}
      <CodeField
        ref={input}
        code={code}
        onCode={(typed) => {
          usesKeypad.current = false;
          change(typed);
        }}
        isPending={isPending}
        forgottenHref={activationPath(requestPath(request.id))}
        error={isIncomplete ? own.incomplete : isRefused && code === '' && !isPending ? sentenceOf(error) : undefined}
      />
      <Keypad
        isDisabled={isPending}
        onKey={(key) => {
          usesKeypad.current = true;
          change(pressCodeKey(code, key));
        }}
      />
      <Button type="submit" look="primary" size="l" wide isPending={isPending}>
        {isPending ? own.paying : error instanceof NotPaid ? own.retry({ amount }) : act}
      </Button>
      <div role="status">{isChecking && <Notice title={own.checking}>{own.checkingDetail}</Notice>}</div>
    </form>
  );
}
