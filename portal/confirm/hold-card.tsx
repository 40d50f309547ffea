import { Link } from 'wouter';
import { cents, commission } from '../../contract/money.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { formatBasisPoints } from '../../web/format/percent.ts';
import { Card, Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { heldAmount } from './held-amount.ts';
import { HoldActions } from './hold-actions.tsx';
import styles from './hold-card.module.css';
import type { HoldOutcome } from './hold-outcome.ts';
import { TimeLeft } from './time-left.tsx';
import { timeLeft } from './urgency.ts';
import { confirmWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  isMain: boolean;
  onOutcome: (outcome: HoldOutcome) => void;
}

/** One hold: whose, for what, how much, until when, and what to do. */
export function HoldCard({ payment, isMain, onOutcome }: Props) {
  const own = useWords(confirmWords);
  const language = useLanguage();
  const now = useServerNow();
  const { amount, clientIdentifier, matchCode, label, reference, commissionBps, confirmBy = '' } = payment;
  const held = heldAmount(payment);
  const fee = commission(cents(held), commissionBps);
  return (
    <Card as="li">
      <div className={styles.hold}>
        <header className={styles.head}>
          <div>
            <h2>{label ?? reference ?? own.untitled}</h2>
            <Link href={`/paiements/${payment.id}`}>{own.details}</Link>
          </div>
          <p className={styles.amount}>
            <Money of={held} size="l" />{' '}
            <span className={styles.held}>
              {own.held}
              {held < amount.value && `, ${own.ofRequested({ amount: formatCents(amount.value, language) })}`}
            </span>
          </p>
        </header>
        <div className={styles.body}>
          <Facts
            facts={[
              [own.client, clientIdentifier],
              [own.matchCode, matchCode],
              label !== undefined && reference !== undefined && [own.reference, reference],
              payment.authorisedAt !== undefined && [
                own.validatedAt,
                formatMoment(payment.authorisedAt, language, now),
              ],
              commissionBps > 0 && [
                own.commission,
                `${formatCents(fee, language)} (${formatBasisPoints(commissionBps, language)})`,
              ],
            ]}
          />
          <TimeLeft confirmBy={confirmBy} now={now} />
        </div>
        {timeLeft(payment, now) > 0 && <HoldActions payment={payment} isMain={isMain} onOutcome={onOutcome} />}
      </div>
    </Card>
  );
}
