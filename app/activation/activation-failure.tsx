import { problemOf } from '../../web/api/failure.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import DeviceFailure from '../device/device-failure.tsx';
import { KeysNotKept, KeysUnreadable } from '../device/device-key.ts';
import { ProofFailure } from '../device/proof-failure.tsx';
import { activationWords } from './words.ts';

/** The fields of the form that say themselves why the API refuses what is in them. */
const fieldsWithWords = ['activationCode', 'code', 'name'] as const;
export type FieldWithWords = (typeof fieldsWithWords)[number];

/** Why an activation failed, where no field says it. */
export function ActivationFailure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { form } = useWords(activationWords);
  if (error instanceof KeysUnreadable) return <DeviceFailure error={error} onRetry={onRetry} />;
  if (error instanceof KeysNotKept) {
    return (
      <Notice tone="bad" live>
        {form.keysNotKept}
      </Notice>
    );
  }
  const field = problemOf(error)?.field;
  if (fieldsWithWords.some((name) => name === field)) return null;
  return onRetry ? <FailureNotice error={error} onRetry={onRetry} /> : <ProofFailure error={error} />;
}
