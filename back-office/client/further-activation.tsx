import { useState } from 'react';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import type { Proposal } from '../proposals/use-proposals.ts';
import { clientWords } from './words.ts';

/** Soon after a code another one is asked of a second person, who gets it. */
export function FurtherActivation({ clientId }: { clientId: string }) {
  const own = useWords(clientWords).activation;
  const [proposal, setProposal] = useState<Proposal>();
  const form = useActForm({
    initial: noWhy,
    required: whyFields,
    send: (api, why, key) => propose(api, { kind: 'ACTIVATION', change: { clientId }, ...why }, key),
    onDone: setProposal,
  });
  return (
    <ProposalCard title={own.title} proposal={proposal}>
      <ProposalForm form={form} submit={own.propose}>
        <p>{own.further}</p>
      </ProposalForm>
    </ProposalCard>
  );
}
