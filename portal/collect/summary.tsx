import { CalendarCheck, Clock, Landmark, Smartphone } from 'lucide-react';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { durationMs } from '../../contract/duration.ts';
import { formatCents } from '../../web/format/money.ts';
import { formatUntil } from '../../web/format/until.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { isoDelay } from '../payment/delay.ts';
import { isDeferred, isPreReservation } from '../../contract/payment-type.ts';
import type { DraftValues } from './initial-values.ts';
import type { Terms } from './find-issues.ts';
import styles from './summary.module.css';
import { collectWords } from './words.ts';

/** What will happen, a sentence for each thing that the merchant wants to know. */
export function Summary({ values, terms }: { values: DraftValues; terms: Terms }) {
  const own = useWords(collectWords);
  const language = useLanguage();
  const now = useServerNow(10_000);
  const { type, amount } = values;
  const delay = isDeferred(type) ? isoDelay(values.delay) : terms.immediateDelay;
  const ms = delay === undefined ? undefined : durationMs(delay);
  const mustConfirm = isPreReservation(type);
  const transfer = mustConfirm ? own.transferAfterConfirming : own.transfer;
  return (
    <ul className={styles.list}>
      <li>
        <Smartphone aria-hidden="true" />
        {amount === undefined ? own.receivesSome : own.receives({ amount: formatCents(amount, language) })}
      </li>
      <li>
        <Clock aria-hidden="true" />
        {ms === undefined ? own.delayToChoose : own.until({ until: formatUntil(now + ms, language, now) })}
      </li>
      {mustConfirm && (
        <li>
          <CalendarCheck aria-hidden="true" />
          {own.hold({ duration: formatDuration(durationMs(terms.holdDuration) ?? 0, language) })}
        </li>
      )}
      <li>
        <Landmark aria-hidden="true" />
        {transfer({ days: terms.leadBusinessDays })}
      </li>
    </ul>
  );
}
