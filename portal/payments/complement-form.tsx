import { useRef, useState } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useWords } from '../../web/words/words.ts';
import { useSentOnce } from '../../web/api/use-sent-once.ts';
import { ComplementChoice } from './complement-choice.tsx';
import { ComplementSplit } from './complement-split.tsx';
import { ComplementSummary } from './complement-summary.tsx';
import { complementWords } from './complement-words.ts';
import styles from './complement.module.css';
import { useRecordComplement } from './use-record-complement.ts';

/**
 * How the remainder of a validated payment was settled: one tap, or split over several means, correctable at any time.
 * Nothing for a payment that has no remainder; has a heading, but no card of its own.
 */
export function ComplementForm({ payment, size = 'l' }: { payment: PaymentRequest; size?: 'l' | 'xl' }) {
  const own = useWords(complementWords);
  const [isSplitting, setSplitting] = useState(false);
  const [isNew, setNew] = useState(false);
  const { mutateAsync, isPending, variables, error, reset } = useRecordComplement(payment);
  const record = useSentOnce(mutateAsync, {
    onDone: () => {
      setSplitting(false);
      setNew(true);
    },
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const remainder = payment.remainder?.value ?? 0;
  if (payment.status !== 'VALIDATED' || remainder === 0) return null;

  const show = (split: boolean) => {
    reset();
    setSplitting(split);
    // The button that was pressed goes away.
    heading.current?.focus();
  };
  const isNoted = (payment.complement?.settledAmount.value ?? 0) > 0;
  const chosen = isPending && variables && 'means' in variables ? variables.means : undefined;
  return (
    <Stack>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {own.title}
        </h2>
        <Money of={remainder} size={size} />
      </div>
      {isSplitting ? (
        <ComplementSplit
          payment={payment}
          isPending={isPending}
          onSave={(settlements) => record({ settlements })}
          onCancel={() => show(false)}
        />
      ) : isNoted ? (
        <ComplementSummary payment={payment} isNew={isNew} onCorrect={() => show(true)} />
      ) : (
        <ComplementChoice pending={chosen} onChoose={(means) => record({ means })} onSplit={() => show(true)} />
      )}
      <FailureNotice error={error} />
    </Stack>
  );
}
