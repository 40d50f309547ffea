import { Failure, refusalCode } from '../api/failure.ts';
import { failureWords } from '../api/failure-words.ts';
import { SupportContact } from '../contact/support-contact.tsx';
import { ErrorReference } from '../errors/error-reference.tsx';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** The sentence of a failed call: the API's own, in the reader's language, or ours where it has none. */
export function useFailureSentence(): (error: unknown) => string {
  const own = useWords(failureWords);
  return (error) => {
    const reason = error instanceof Failure ? error.reason : undefined;
    if (reason === undefined) return own.broken;
    return reason.kind === 'refused' ? reason.problem.detail : own[reason.kind];
  };
}

/** A mistake of ours, which support has to find. */
const isOurs = (error: unknown): boolean => !(error instanceof Failure) || error.reason.kind === 'broken';

/** Whether the sentence says to contact the support. */
function namesSupport(error: unknown): boolean {
  const code = refusalCode(error);
  return isOurs(error) || code === 'merchant-suspended' || code === 'account-blocked';
}

/** Says what went wrong and what to do; nothing when nothing did. */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const sentenceOf = useFailureSentence();
  const { retry } = useWords(failureWords);
  if (error === null || error === undefined) return null;
  return (
    <Notice tone="bad" live>
      <p>{sentenceOf(error)}</p>
      {isOurs(error) && <ErrorReference error={error} source="call" />}
      {namesSupport(error) && <SupportContact />}
      {onRetry && (
        <Button look="quiet" onPress={onRetry}>
          {retry}
        </Button>
      )}
    </Notice>
  );
}
