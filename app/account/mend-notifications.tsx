import { useWords } from '../../web/words/words.ts';
import { systemOf } from '../device/system.ts';
import { notificationWords } from '../notification/words.ts';
import styles from './mend-notifications.module.css';

/** Where, on this kind of device, something may keep notifications from showing. */
export function MendNotifications() {
  const { mend } = useWords(notificationWords);
  return (
    <div className={styles.steps}>
      <ol>
        {mend.steps[systemOf(navigator)].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
