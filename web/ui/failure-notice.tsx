import { Failure } from '../api/failure.ts';
import { failureWords } from '../api/failure-words.ts';
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

/** Says what went wrong and what to do; nothing when nothing did. */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const sentenceOf = useFailureSentence();
  const { retry } = useWords(failureWords);
  if (error === null || error === undefined) return null;
  return (
    <Notice tone="bad" live>
      <p>{sentenceOf(error)}</p>
      {onRetry && (
        <Button look="quiet" onPress={onRetry}>
          {retry}
        </Button>
      )}
    </Notice>
  );
}
