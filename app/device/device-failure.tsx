import { SupportContact } from '../../web/contact/support-contact.tsx';
import { failureWords } from '../../web/api/failure-words.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { KeysUnreadable } from './device-key.ts';
import { codeWords } from './words.ts';

interface Props {
  error: unknown;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
}

/** Says why what needs this device's key has none to go on with: never that there is none. */
export default function DeviceFailure({ error, onRetry, isRetrying }: Props) {
  const own = useWords(codeWords);
  const { retry } = useWords(failureWords);
  if (!(error instanceof KeysUnreadable)) return <FailureNotice error={error} onRetry={onRetry} />;
  return (
    <Notice tone="bad" live title={own.unreadable}>
      <p>{own.unreadableDetail}</p>
      <SupportContact />
      {onRetry && (
        <Button look="quiet" isPending={isRetrying} onPress={onRetry}>
          {retry}
        </Button>
      )}
    </Notice>
  );
}
