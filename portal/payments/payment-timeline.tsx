import {
  BellRing,
  CircleCheck,
  CircleX,
  Eye,
  HandCoins,
  Hourglass,
  Send,
  TimerReset,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDay, formatTime } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import styles from './payment-timeline.module.css';
import { timelineWords, type PaymentEvent } from './timeline-words.ts';

const icons: Record<PaymentEvent['type'], LucideIcon> = {
  CREATED: Send,
  OPENED: Eye,
  REMINDED: BellRing,
  EXTENDED: TimerReset,
  AUTHORISED: HandCoins,
  VALIDATED: CircleCheck,
  CLIENT_DECLINED: CircleX,
  CANCELLED: CircleX,
  CLIENT_EXPIRED: Hourglass,
  MERCHANT_DECLINED: CircleX,
  MERCHANT_EXPIRED: Hourglass,
  MERCHANT_BLOCKED: CircleX,
  VOIDED: Undo2,
  REFUNDED: Undo2,
};

/** What happened to the payment, who did it and when, oldest first. */
export function PaymentTimeline({ payment }: { payment: PaymentRequest }) {
  const own = useWords(timelineWords);
  return (
    <>
      <h2>{own.title}</h2>
      <ol className={styles.timeline}>
        {(payment.events ?? []).map((event) => (
          <Happened key={`${event.type} ${event.at}`} event={event} clientDeadline={payment.clientDeadline} />
        ))}
      </ol>
    </>
  );
}

function Happened({ event, clientDeadline }: { event: PaymentEvent; clientDeadline: string }) {
  const own = useWords(timelineWords);
  const language = useLanguage();
  const { data: merchant } = useMerchant();
  const Icon = icons[event.type];
  const { member } = event;
  const who = member && member.name !== merchant?.member.name ? member.name : own.who[event.by];
  const at = (moment: string) => `${formatDay(moment, language)}, ${formatTime(moment, language)}`;
  return (
    <li className={styles.event}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <div>
        <p className={styles.what}>
          {own.events[event.type]}
          {event.amount && (
            <>
              {' '}
              <Money of={event.amount} />
            </>
          )}
        </p>
        {event.type === 'EXTENDED' && <p className={styles.when}>{own.until({ moment: at(clientDeadline) })}</p>}
        <p className={styles.when}>
          <time dateTime={event.at}>{at(event.at)}</time> · <Verbatim>{who}</Verbatim>
        </p>
      </div>
    </li>
  );
}
