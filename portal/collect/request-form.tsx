import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Schemas } from '../../web/api/client.ts';
import { SupportContact } from '../../web/contact/support-contact.tsx';
import { problemOf } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { focusFirstInvalid } from '../../web/ui/focus-first-invalid.ts';
import { Card } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { delayChoices } from '../payment/delay.ts';
import { DelayField } from '../payment/delay-field.tsx';
import { isDeferred } from '../../contract/payment-type.ts';
import { ClientField } from './client-field.tsx';
import type { Draft } from './draft-store.ts';
import type { DraftValues } from './initial-values.ts';
import { KeepAsTemplate } from './keep-as-template.tsx';
import { OptionalFields } from './optional-fields.tsx';
import type { Field } from './find-issues.ts';
import { toRequestBody, type RequestBody } from './request-body.ts';
import styles from './request-form.module.css';
import { SendPanel } from './send-panel.tsx';
import { Summary } from './summary.tsx';
import { TemplateChips } from './template-chips.tsx';
import { valuesOfTemplate } from './templates.ts';
import { TypeChoice } from './type-choice.tsx';
import { UnresolvedNotice } from './unresolved-notice.tsx';
import { useFieldErrors } from './use-field-errors.ts';
import { useTemplates } from './use-templates.ts';
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

/** Amount, client, type: three things to say, the rest can wait. Beside them what will come of it. */
export function RequestForm({ merchant, draft, error, isSending, onChange, onSend, onRetry, onStartOver }: Props) {
  const own = useWords(collectWords);
  const language = useLanguage();
  const { terms } = merchant;
  const { values } = draft;
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  const templates = useTemplates();
  const { isComplete, isGeneral, errorOf, leave, enter, leaveAll } = useFieldErrors(values, terms, error);
  const isFrozen = draft.sending !== undefined;
  const similarTo = problemOf(error)?.similarTo;

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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFrozen) return;
    leaveAll();
    setAttempts(attempts + 1);
    if (!isComplete) return;
    // Whoever has been shown the request that is like it sends this one knowingly.
    onSend({ ...toRequestBody(values), ...(similarTo === undefined && { ifSimilar: 'REFUSE' }) });
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <Card as="div">
        <div className={styles.fields} inert={isFrozen || isSending}>
          {merchant.status === 'PAUSED' && (
            <Notice tone="bad">
              <p>{own.paused}</p>
              <SupportContact />
            </Notice>
          )}
          <TemplateChips
            templates={templates}
            onChoose={(template) => change(valuesOfTemplate(template, terms.clientDelay))}
          />
          <div className={styles.pair}>
            <AmountField
              label={own.amount}
              help={own.amountHelp({ floor: formatCents(terms.amountFloor.value, language) })}
              size="l"
              placeholder={own.amountExample}
              autoFocus={values.amount === undefined && !isFrozen}
              value={values.amount}
              onChange={(amount) => change({ amount })}
              onBlur={() => values.amount !== undefined && leave('amount')}
              error={errorOf('amount')}
            />
            <ClientField
              identifier={values.identifier}
              client={values.client}
              customer={values.customer}
              onChange={change}
              onBlur={() => values.identifier !== '' && leave('identifier')}
              error={errorOf('identifier')}
            />
          </div>
          <TypeChoice value={values.type} onChange={(type) => change({ type })} />
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
            customer={values.customer}
            label={values.label}
            reference={values.reference}
            onChange={change}
            errors={{ customer: errorOf('customer'), label: errorOf('label'), reference: errorOf('reference') }}
          />
        </div>
      </Card>
      <div className={styles.aside}>
        <Card label={own.summary}>
          <div className={styles.summary}>
            <h2>{own.summary}</h2>
            <Summary values={values} terms={terms} />
            <div className={styles.send}>
              {isFrozen && !isSending ? (
                <UnresolvedNotice values={values} error={error} onRetry={onRetry} onStartOver={onStartOver} />
              ) : (
                <SendPanel
                  amount={values.amount}
                  similarTo={similarTo}
                  error={isGeneral ? error : null}
                  isSending={isSending}
                />
              )}
            </div>
          </div>
        </Card>
        {!isFrozen && isComplete && <KeepAsTemplate values={values} />}
      </div>
    </form>
  );
}
