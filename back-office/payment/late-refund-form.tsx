import type { RefundReason } from '../../contract/reasons.ts';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import type { Proposal } from '../proposals/use-proposals.ts';
import { giveBackWords } from './give-back-words.ts';
import { MotiveChoice } from './motive-choice.tsx';

/** Outside the limits of a refund: finance is asked. */
export function LateRefundForm({ paymentId, onDone }: { paymentId: string; onDone: (made: Proposal) => void }) {
  const own = useWords(giveBackWords);
  const form = useActForm({
    initial: { ...noWhy, motive: null as RefundReason | null },
    required: ['motive', ...whyFields],
    send: (api, { motive, ...why }, key) => {
      const change = { paymentId, reason: motive ?? 'OTHER' } as const;
      return propose(api, { kind: 'LATE_REFUND', change, ...why }, key);
    },
    onDone,
  });
  return (
    <ProposalForm form={form} look="primary" submit={own.propose}>
      <p>{own.outside}</p>
      <MotiveChoice {...form.field('motive')} />
    </ProposalForm>
  );
}
