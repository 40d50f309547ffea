import { Bell, BellOff, BellRing } from 'lucide-react';
import { useWords } from '../../web/words/words.ts';
import type { PushState } from '../notification/push-state.ts';
import { notificationWords } from '../notification/words.ts';
import styles from './notification-status.module.css';

/** Whether this device is notified, in a sentence that says why not. */
export function NotificationStatus({ state }: { state: PushState }) {
  const { states } = useWords(notificationWords);
  const { title, detail } = states[state];
  const Icon = state === 'on' ? BellRing : state === 'canAsk' ? Bell : BellOff;
  return (
    <div className={styles.status}>
      <span className={`${styles.icon} ${state === 'on' ? styles.on : ''}`} aria-hidden="true">
        <Icon />
      </span>
      <div className={styles.text}>
        <h2>{title}</h2>
        <p>{detail}</p>
      </div>
    </div>
  );
}
