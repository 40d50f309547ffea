import { Pencil } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Facts, Row } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { complementWords } from './complement-words.ts';
import styles from './complement.module.css';
import { stillDue } from './split.ts';

interface Props {
  payment: PaymentRequest;
  onCorrect: () => void;
  /** Noted just now: a screen reader goes on from here, since the buttons that were there have gone. */
  isNew: boolean;
}

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** How the remainder was settled, and what of it is still due. */
export function ComplementSummary({ payment, onCorrect, isNew }: Props) {
  const own = useWords(complementWords);
  const { means: names } = useWords(paymentWords);
  const language = useLanguage();
  const due = stillDue(payment);
  return (
    <>
      <div ref={isNew ? takeFocus : undefined} tabIndex={-1} className={styles.outcome}>
        <Notice
          tone={due > 0 ? 'warning' : 'good'}
          title={due > 0 ? own.settledInPart({ due: formatCents(due, language) }) : own.settledInFull}
        />
      </div>
      <Facts
        facts={(payment.complement?.settlements ?? []).map(
          ({ means, amount }) => [names[means], <Money key={means} of={amount} />] as const,
        )}
      />
      <Row>
        <Button icon={<Pencil aria-hidden="true" />} onPress={onCorrect}>
          {due > 0 ? own.complete : own.correct}
        </Button>
      </Row>
    </>
  );
}
