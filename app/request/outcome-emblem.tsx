import { Ban, Check, Hourglass, TimerOff, Undo2 } from 'lucide-react';
import type { PaymentStatus } from '../../web/api/client.ts';
import styles from './outcome-emblem.module.css';

type Ended = Exclude<PaymentStatus, 'AWAITING_CLIENT'>;

const emblems: Record<Ended, { icon: typeof Check; tone: 'good' | 'held' | 'neutral' }> = {
  VALIDATED: { icon: Check, tone: 'good' },
  AWAITING_MERCHANT: { icon: Hourglass, tone: 'held' },
  CLIENT_DECLINED: { icon: Ban, tone: 'neutral' },
  CANCELLED: { icon: Ban, tone: 'neutral' },
  CLIENT_EXPIRED: { icon: TimerOff, tone: 'neutral' },
  MERCHANT_DECLINED: { icon: Undo2, tone: 'neutral' },
  MERCHANT_EXPIRED: { icon: Undo2, tone: 'neutral' },
  MERCHANT_BLOCKED: { icon: Ban, tone: 'neutral' },
  VOIDED: { icon: Undo2, tone: 'good' },
  REFUNDED: { icon: Undo2, tone: 'good' },
};

/** The outcome at arm's length, for the merchant across the counter too; the words beside it say the same. */
export function OutcomeEmblem({ status }: { status: Ended }) {
  const { icon: Icon, tone } = emblems[status];
  return (
    <span className={`${styles.emblem} ${styles[tone]}`} aria-hidden="true">
      <Icon strokeWidth={status === 'VALIDATED' ? 3 : 2} />
    </span>
  );
}
