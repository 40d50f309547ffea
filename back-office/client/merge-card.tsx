import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { clientWords } from './words.ts';

/** The same person has another account: somebody else is asked to let this one end in it. */
export function MergeCard({ clientId }: { clientId: string }) {
  const own = useWords(clientWords).merge;
  const [isAsked, setIsAsked] = useState(false);
  const [proposal, setProposal] = useState<Proposal>();
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {proposal ? <Proposed proposal={proposal} /> : <p>{own.lead}</p>}
        {!proposal && isAsked && <MergeForm clientId={clientId} onProposed={setProposal} />}
        {!isAsked && (
          <Row>
            <Button onPress={() => setIsAsked(true)}>{own.ask}</Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

function MergeForm({ clientId, onProposed }: { clientId: string; onProposed: (proposal: Proposal) => void }) {
  const own = useWords(clientWords).merge;
  const form = useActForm({
    initial: { keptIdentifier: '', ...noWhy },
    required: ['keptIdentifier', ...whyFields],
    send: (api, { keptIdentifier, ...why }, key) =>
      propose(api, { kind: 'CLIENT_MERGE', change: { clientId, keptIdentifier }, ...why }, key),
    onDone: onProposed,
  });
  return (
    <ProposalForm form={form} submit={own.propose}>
      <TextField label={own.kept} help={own.keptHelp} autoComplete="off" {...form.field('keptIdentifier')} />
    </ProposalForm>
  );
}
