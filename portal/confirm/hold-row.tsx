import { Check, Scissors, X } from 'lucide-react';
import { Fragment } from 'react';
import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { heldAmount } from './held-amount.ts';
import type { AskHold } from './hold-dialog.tsx';
import styles from './hold-row.module.css';
import { holdWords } from './hold-words.ts';
import { namesOf } from './names-of.ts';
import { ShortTimeLeft } from './short-time-left.tsx';
import { timeLeft } from './urgency.ts';
import { confirmWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  now: number;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
  onAsk: AskHold;
}

/** One hold of the queue: whose, for what, how much, until when, and what to do. Each row looks alike: each can be answered. */
export function HoldRow({ payment, now, isSelected, onSelect, onAsk }: Props) {
  const own = useWords(confirmWords);
  const language = useLanguage();
  const { id, amount, clientIdentifier, matchCode } = payment;
  const held = heldAmount(payment);
  const [title = own.untitled, ...others] = namesOf(payment);
  const isOpen = timeLeft(payment, now) > 0;
  return (
    <li className={styles.row} data-selected={isSelected || undefined}>
      <label className={styles.choose}>
        <input
          type="checkbox"
          checked={isSelected}
          disabled={!isOpen}
          aria-label={own.choose({ title, amount: formatCents(held, language) })}
          onChange={({ target }) => onSelect(target.checked)}
        />
      </label>
      <div className={styles.what}>
        <Link href={`/paiements/${id}`} className={styles.title}>
          <bdi>{title}</bdi>
        </Link>
        <span className={styles.about}>
          <Verbatim>{clientIdentifier}</Verbatim> · {own.matchCode({ code: matchCode })}
          {others.map((name, index) => (
            <Fragment key={index}>
              {' · '}
              <Verbatim>{name}</Verbatim>
            </Fragment>
          ))}
        </span>
      </div>
      <div className={styles.amount}>
        <Money of={held} />
        {held < amount.value && (
          <span className={styles.about}>{own.ofRequested({ amount: formatCents(amount.value, language) })}</span>
        )}
      </div>
      <ShortTimeLeft confirmBy={payment.confirmBy ?? ''} now={now} />
      {isOpen && <RowActions payment={payment} onAsk={onAsk} />}
    </li>
  );
}

function RowActions({ payment, onAsk }: Pick<Props, 'payment' | 'onAsk'>) {
  const { confirm, confirmShort, confirmPart, decline } = useWords(holdWords);
  const language = useLanguage();
  const answers = [
    { answer: 'all', name: confirm({ amount: formatCents(heldAmount(payment), language) }), Icon: Check },
    { answer: 'part', name: confirmPart, Icon: Scissors },
    { answer: 'decline', name: decline, Icon: X },
  ] as const;
  return (
    <div className={styles.actions}>
      {answers.map(({ answer, name, Icon }) => (
        <span key={answer} title={name} data-answer={answer}>
          <Button look="quiet" aria-label={name} onPress={() => onAsk({ payment, answer })}>
            <Icon aria-hidden="true" />
            {answer === 'all' && <span className={styles.word}>{confirmShort}</span>}
          </Button>
        </span>
      ))}
    </div>
  );
}
