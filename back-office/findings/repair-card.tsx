import { useState } from 'react';
import { missedLine, repairSides, type RepairSide } from '../../contract/back-office/repairs.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import type { Proposal } from '../proposals/use-proposals.ts';
import type { WorkItem } from '../work/use-work.ts';
import { findingWords } from './words.ts';

const ways = ['due', 'takenBack'] as const;

/** A movement that somebody else is asked to approve, with what the finding says filled in. */
export function RepairCard({ finding: { id, facts } }: { finding: WorkItem }) {
  const { repair: own } = useWords(findingWords);
  const [proposal, setProposal] = useState<Proposal>();
  const isMissedLine = facts['code'] === missedLine;
  const found = isMissedLine ? Number(facts['actual'] ?? 0) : 0;
  const [way, setWay] = useState<(typeof ways)[number]>(found < 0 ? 'takenBack' : 'due');
  const [against, setAgainst] = useState<RepairSide>(isMissedLine ? 'merchant:owed' : 'issuer:losses');
  const initial: typeof noWhy & { merchantId: string; amount: number | undefined } = {
    ...noWhy,
    merchantId: /\b[a-z2-7]{26}\b/.exec(String(facts['subject'] ?? ''))?.[0] ?? '',
    amount: found === 0 ? undefined : Math.abs(found),
  };
  const form = useActForm({
    initial,
    required: ['merchantId', 'amount', ...whyFields],
    send: (api, { merchantId, amount = 0, ...why }, key) => {
      const value = way === 'due' ? amount : -amount;
      const change = { findingId: id, merchantId, amount: { value, currency: 'EUR' as const }, against };
      return propose(api, { kind: 'REPAIR', change, ...why }, key);
    },
    onDone: setProposal,
  });
  return (
    <ProposalCard title={own.title} proposal={proposal}>
      <ProposalForm form={form} submit={own.submit}>
        <p>{own.lead}</p>
        <TextField label={own.merchant} autoComplete="off" {...form.field('merchantId')} />
        <SelectField
          label={own.way}
          value={way}
          options={ways.map((value) => ({ value, title: own.ways[value] }))}
          onChange={setWay}
        />
        <AmountField label={own.amount} {...form.field('amount')} />
        <SelectField
          label={own.against}
          value={against}
          options={repairSides
            .filter((side) => (side === 'merchant:owed') === isMissedLine)
            .map((value) => ({ value, title: own.sides[value] }))}
          onChange={setAgainst}
        />
      </ProposalForm>
    </ProposalCard>
  );
}
