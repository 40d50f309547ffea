import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { NoPushToken } from './register.ts';
import { notificationWords } from './words.ts';

interface Props {
  /** What the browser's owner has said, once that is known. */
  permission: NotificationPermission | undefined;
  error: unknown;
}

/** Why a tap on « Être prévenu » came to nothing, and what to do; nothing when it did not. */
export function NotNotified({ permission, error }: Props) {
  const { failures, states } = useWords(notificationWords);
  if (error instanceof NoPushToken) {
    return (
      <Notice tone="bad" live>
        {failures.noToken}
      </Notice>
    );
  }
  if (error) return <FailureNotice error={error} />;
  if (permission === 'default') return <Notice live>{failures.noAnswer}</Notice>;
  if (permission !== 'denied') return null;
  return (
    <Notice tone="warning" title={states.denied.title} live>
      {states.denied.detail}
    </Notice>
  );
}
