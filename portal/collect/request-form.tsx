import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Schemas } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { focusFirstInvalid } from '../../web/ui/focus-first-invalid.ts';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { delayChoices } from '../payment/delay.ts';
import { DelayField } from '../payment/delay-field.tsx';
import { isDeferred } from '../../contract/payment-type.ts';
import type { Draft } from './draft-store.ts';
import type { DraftValues } from './initial-values.ts';
import { findDuplicate } from './duplicate.ts';
import { IdentifierField } from './identifier-field.tsx';
import { OptionalFields } from './optional-fields.tsx';
import type { Field } from './find-issues.ts';
import { toRequestBody, type RequestBody } from './request-body.ts';
import styles from './request-form.module.css';
import { SendPanel } from './send-panel.tsx';
import { Summary } from './summary.tsx';
import { TypeChoice } from './type-choice.tsx';
import { UnresolvedNotice } from './unresolved-notice.tsx';
import { useFieldErrors } from './use-field-errors.ts';
import { useOpenRequests } from './use-open-requests.ts';
import { collectWords } from './words.ts';

interface Props {
  merchant: Schemas['OwnMerchant'];
  draft: Draft;
  /** Why the last sending failed. */
  error: Error | null;
  isSending: boolean;
  onChange: (values: Partial<DraftValues>) => void;
  onSend: (body: RequestBody) => void;
  /** Sends the frozen request once more. */
  onRetry: () => void;
  onStartOver: () => void;
}

/** Type, amount, client: three things to say, the rest can wait. Beside them what will come of it. */
export function RequestForm({ merchant, draft, error, isSending, onChange, onSend, onRetry, onStartOver }: Props) {
  const own = useWords(collectWords);
  const language = useLanguage();
  const { terms } = merchant;
  const { values } = draft;
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const [isChecking, setChecking] = useState(false);
  const { isComplete, isGeneral, errorOf, leave, enter, leaveAll } = useFieldErrors(values, terms, error);
  const isFrozen = draft.sending !== undefined;
  const openRequests = useOpenRequests(terms);
  const { data: open = [] } = useQuery({ ...openRequests.options, enabled: isComplete && !isFrozen });
  const duplicate = isFrozen ? undefined : findDuplicate(values, open);

  useEffect(() => {
    if (attempts > 0) focusFirstInvalid(form.current);
  }, [attempts]);
  useEffect(() => {
    if (error) focusFirstInvalid(form.current);
  }, [error]);

  const change = (changed: Partial<DraftValues>) => {
    enter(...(Object.keys(changed) as Field[]));
    onChange(changed);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isChecking || isFrozen) return;
    leaveAll();
    setAttempts(attempts + 1);
    if (!isComplete) return;
    setChecking(true);
    // Where the list cannot be read, sending says so better.
    const latest = await openRequests.read().catch(() => open);
    setChecking(false);
    const found = findDuplicate(values, latest);
    if (found && found.id !== duplicate?.id) return;
    onSend(toRequestBody(values));
  };

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Card as="div">
        <div className={styles.fields} inert={isFrozen || isSending}>
          {merchant.status === 'SUSPENDED' && <Notice tone="bad">{own.suspended}</Notice>}
          <TypeChoice value={values.type} onChange={(type) => change({ type })} />
          <div className={styles.pair}>
            <AmountField
              label={own.amount}
              help={own.amountHelp({ floor: formatCents(terms.amountFloor.value, language) })}
              size="l"
              placeholder={own.amountExample}
              value={values.amount}
              onChange={(amount) => change({ amount })}
              onBlur={() => values.amount !== undefined && leave('amount')}
              error={errorOf('amount')}
            />
            <IdentifierField
              value={values.identifier}
              onChange={(identifier) => change({ identifier })}
              onBlur={() => values.identifier !== '' && leave('identifier')}
              error={errorOf('identifier')}
              clientHint={values.clientHint}
            />
          </div>
          {isDeferred(values.type) && (
            <DelayField
              label={own.delay}
              choices={delayChoices(terms.clientDelay)}
              value={values.delay}
              onChange={(delay) => change({ delay })}
              onBlur={() => leave('delay')}
              error={errorOf('delay')}
            />
          )}
          <OptionalFields
            label={values.label}
            reference={values.reference}
            onChange={change}
            errors={{ label: errorOf('label'), reference: errorOf('reference') }}
          />
        </div>
      </Card>
      <div className={styles.aside}>
        <Card label={own.summary}>
          <Stack>
            <h2>{own.summary}</h2>
            <Summary values={values} terms={terms} />
            {isFrozen && !isSending ? (
              <UnresolvedNotice error={error} onRetry={onRetry} onStartOver={onStartOver} />
            ) : (
              <SendPanel
                amount={values.amount}
                duplicate={duplicate}
                error={isGeneral ? error : null}
                isSending={isSending || isChecking}
              />
            )}
          </Stack>
        </Card>
      </div>
    </form>
  );
}
