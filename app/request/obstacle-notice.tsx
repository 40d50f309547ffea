import { factorLimits } from '../../contract/settings/limits.ts';
import { SupportContact } from '../../web/contact/support-contact.tsx';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { tell, useWords } from '../../web/words/words.ts';
import { activationPath } from '../activation/return-path.ts';
import type { Obstacle } from './obstacle-of.ts';
import styles from './obstacle-notice.module.css';
import { requestWords } from './words.ts';

/** What stands in the way, and the way through: activation, which comes back to `returnTo`. */
export function ObstacleNotice({ obstacle, returnTo }: { obstacle: Obstacle; returnTo: string }) {
  const { title, detail, action } = useWords(requestWords).obstacles[obstacle];
  return (
    <Notice tone={obstacle === 'not-enrolled' ? 'warning' : 'bad'} title={title} live={obstacle !== 'not-enrolled'}>
      <div className={styles.content}>
        <p>{tell(detail, { count: factorLimits.codeAttemptsMax })}</p>
        <ButtonLink href={activationPath(returnTo)} look="primary" size="l" wide>
          {action}
        </ButtonLink>
        {obstacle === 'locked' && <SupportContact />}
      </div>
    </Notice>
  );
}
