import { problemOf } from '../../web/api/failure.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { KeysNotKept } from '../device/device-key.ts';
import { activationWords } from './words.ts';

/** The fields of the form that say themselves why the API refuses what is in them. */
const fieldsWithWords = ['activationCode', 'code', 'name'] as const;
export type FieldWithWords = (typeof fieldsWithWords)[number];

/** Why an activation failed, where no field says it. */
export function ActivationFailure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { form } = useWords(activationWords);
  if (error instanceof KeysNotKept) {
    return (
      <Notice tone="bad" live>
        {form.keysNotKept}
      </Notice>
    );
  }
  const field = problemOf(error)?.field;
  return fieldsWithWords.some((name) => name === field) ? null : (
    <FailureNotice error={error} {...(onRetry && { onRetry })} />
  );
}
