import type { ComponentProps } from 'react';
import { operationLimits } from '../../contract/settings/limits.ts';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { proposalWords } from './words.ts';

type Field = Pick<ComponentProps<typeof LineField>, 'value' | 'onChange' | 'error'>;

/** Why something is proposed, and where what proves it can be found. */
export function WhyFields({ reason, evidence }: { reason: Field; evidence: Field }) {
  const { proposing: own } = useWords(proposalWords);
  const maxLength = operationLimits.reasonLengthMax;
  return (
    <>
      <LineField label={own.reason} help={own.reasonHelp} maxLength={maxLength} {...reason} />
      <LineField label={own.evidence} help={own.evidenceHelp} maxLength={maxLength} {...evidence} />
    </>
  );
}
