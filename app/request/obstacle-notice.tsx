import { factorLimits } from '../../contract/settings/limits.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { tell, useWords } from '../../web/words/words.ts';
import { requestPath } from '../payment/use-request.ts';
import type { Obstacle } from './obstacle-of.ts';
import styles from './obstacle-notice.module.css';
import { requestWords } from './words.ts';

/** What stands in the way, and the way through: activation, which comes back to this request. */
export function ObstacleNotice({ obstacle, requestId }: { obstacle: Obstacle; requestId: string }) {
  const { title, detail, action } = useWords(requestWords).obstacles[obstacle];
  return (
    <Notice tone={obstacle === 'not-enrolled' ? 'warning' : 'bad'} title={title} live={obstacle !== 'not-enrolled'}>
      <div className={styles.content}>
        <p>{tell(detail, { count: factorLimits.codeAttemptsMax })}</p>
        <ButtonLink href={activationPath(requestId)} look="primary" size="l" wide>
          {action}
        </ButtonLink>
      </div>
    </Notice>
  );
}

export const activationPath = (requestId: string): string =>
  `/activation?${new URLSearchParams({ retour: requestPath(requestId) }).toString()}`;
