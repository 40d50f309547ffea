import { useState } from 'react';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import type { Proposal } from '../proposals/use-proposals.ts';
import type { DebtDetail } from './use-debts.ts';
import { debtWords } from './words.ts';

/** What will never be paid: somebody else is asked. */
export function WriteOffCard({ debt: { merchantId, left } }: { debt: DebtDetail }) {
  const { writeOff: own } = useWords(debtWords);
  const [proposal, setProposal] = useState<Proposal>();
  const initial: typeof noWhy & { amount: number | undefined } = { ...noWhy, amount: left.value };
  const form = useActForm({
    initial,
    required: ['amount', ...whyFields],
    send: (api, { amount: value = 0, ...why }, key) => {
      const change = { merchantId, amount: { value, currency: 'EUR' as const } };
      return propose(api, { kind: 'WRITE_OFF', change, ...why }, key);
    },
    onDone: setProposal,
  });
  return (
    <ProposalCard title={own.title} proposal={proposal}>
      <ProposalForm form={form} submit={own.submit}>
        <p>{own.lead}</p>
        <AmountField label={own.amount} {...form.field('amount')} />
      </ProposalForm>
    </ProposalCard>
  );
}
