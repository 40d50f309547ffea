import { ButtonLink } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './enrol-card.module.css';
import { inboxWords } from './words.ts';

/** Nothing can be paid from a device that is not enrolled: said before somebody is at the till. */
export function EnrolCard() {
  const { enrol } = useWords(inboxWords);
  return (
    <Notice tone="warning" title={enrol.title}>
      <div className={styles.content}>
        <p>{enrol.detail}</p>
        <ButtonLink href="/activation" look="primary">
          {enrol.action}
        </ButtonLink>
      </div>
    </Notice>
  );
}
