import { ChevronRight, BadgeEuro, Hourglass, TimerOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { listLimits } from '../../contract/settings/limits.ts';
import type { PaymentRequest, Schemas } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { lostWords } from '../payment/lost-words.ts';
import { paymentsHref } from '../payments/filters.ts';
import styles from './attention.module.css';
import type { RemainderDue } from './use-remainder-due.ts';
import { dashboardWords } from './words.ts';

export type LostHolds = Schemas['LostHolds'];

interface Props {
  holds: readonly PaymentRequest[];
  /** Undefined when it could not be read. */
  lost: LostHolds | undefined;
  /** Undefined when it could not be read. */
  due: RemainderDue | undefined;
}

/** What waits for the merchant, with the way there. */
export function Attention({ holds, lost, due }: Props) {
  const language = useLanguage();
  const { attention } = useWords(dashboardWords);
  const ofLost = useWords(lostWords);
  const held = holds.reduce((sum, { authorisedAmount }) => sum + (authorisedAmount?.value ?? 0), 0);
  const first = holds.flatMap(({ confirmBy }) => confirmBy ?? []).sort()[0];
  const remainder = due?.isMore ? attention.remainderMore : attention.remainder;
  return (
    <section>
      <h2 className="visually-hidden">{attention.title}</h2>
      {due && lost && holds.length + due.count + lost.count === 0 && <Notice tone="good">{attention.nothing}</Notice>}
      <ul className={styles.list}>
        {holds.length > 0 && (
          <Item
            href="/a-confirmer"
            icon={<Hourglass aria-hidden="true" />}
            help={first !== undefined && attention.before({ moment: formatMoment(first, language, serverNow()) })}
          >
            {attention.confirm({ count: holds.length, amount: formatCents(held, language) })}
          </Item>
        )}
        {lost && lost.count > 0 && (
          <Item
            href={paymentsHref({ group: 'perdus' })}
            icon={<TimerOff aria-hidden="true" />}
            help={ofLost.why({ count: lost.count })}
          >
            {ofLost.lost({
              count: lost.count,
              amount: formatCents(lost.amount.value, language),
              days: listLimits.lostDays,
            })}
          </Item>
        )}
        {due && due.count > 0 && (
          <Item
            href={paymentsHref({ group: 'reste-a-encaisser' })}
            icon={<BadgeEuro aria-hidden="true" />}
            help={attention.remainderHelp}
          >
            {remainder({ count: due.count, amount: formatCents(due.amount, language) })}
          </Item>
        )}
      </ul>
    </section>
  );
}

function Item({ href, icon, help, children }: { href: string; icon: ReactNode; help: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Link href={href} className={styles.item}>
        {icon}
        <span>
          <span className={styles.what}>{children}</span>
          <span className={styles.help}>{help}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </Link>
    </li>
  );
}
