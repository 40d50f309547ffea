import type { Problem } from '../../web/api/failure.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import type { DeviceKey } from '../device/device-key.ts';
import { requestPath } from '../payment/use-request.ts';
import styles from './obstacle.module.css';
import { requestWords } from './words.ts';

/** Why this device cannot pay now, whatever the amount; an activation takes each of them away. */
export type Obstacle = 'not-enrolled' | 'not-recognised' | 'locked';

interface Known {
  /** `null` when the device is not enrolled. */
  device: DeviceKey | null;
  isLocked: boolean;
  /** Of the last approval. */
  refusal: Problem | undefined;
}

export function obstacleOf({ device, isLocked, refusal }: Known): Obstacle | undefined {
  if (device === null) return 'not-enrolled';
  if (refusal?.code === 'device-not-recognised') return 'not-recognised';
  // The last wrong code locks the wallet by itself.
  const isLastTry = refusal?.code === 'code-refused' && refusal.attemptsLeft === 0;
  return isLocked || isLastTry || refusal?.code === 'wallet-locked' ? 'locked' : undefined;
}

/** What stands in the way, and the way through: activation, which comes back to this request. */
export function ObstacleNotice({ obstacle, requestId }: { obstacle: Obstacle; requestId: string }) {
  const { title, detail, action } = useWords(requestWords).obstacles[obstacle];
  return (
    <Notice tone={obstacle === 'not-enrolled' ? 'warning' : 'bad'} title={title} live={obstacle !== 'not-enrolled'}>
      <div className={styles.content}>
        <p>{detail}</p>
        <ButtonLink href={activationPath(requestId)} look="primary" size="l" wide>
          {action}
        </ButtonLink>
      </div>
    </Notice>
  );
}

export const activationPath = (requestId: string): string =>
  `/activation?${new URLSearchParams({ retour: requestPath(requestId) }).toString()}`;
