import { refundReasons, type RefundReason } from '../../contract/reasons.ts';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { refundReasonWords } from '../../web/words/refund-reason-words.ts';
import { useWords } from '../../web/words/words.ts';
import { giveBackWords } from './give-back-words.ts';

interface Props {
  value: RefundReason | null;
  onChange: (value: RefundReason) => void;
  error: string | undefined;
}

/** Why a payment is given back, as the merchant would say it. */
export function MotiveChoice({ value, onChange, error }: Props) {
  const own = useWords(giveBackWords);
  const reasons = useWords(refundReasonWords);
  return (
    <>
      <ChoiceGroup
        label={own.motive}
        look="chips"
        choices={refundReasons.map((reason) => ({ value: reason, title: reasons[reason] }))}
        value={value}
        onChange={onChange}
      />
      {error !== undefined && <Notice tone="bad" title={error} live />}
    </>
  );
}
