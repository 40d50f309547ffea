import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { operatorWords } from './words.ts';

/** Somebody is no longer of the back office. */
export function LeaveCard({ operatorId }: { operatorId: string }) {
  const { leave: own } = useWords(operatorWords);
  const [isAsking, setAsking] = useState(false);
  const [proposal, setProposal] = useState<Proposal>();
  const form = useActForm({
    initial: noWhy,
    required: whyFields,
    send: (api, why, key) => propose(api, { kind: 'OPERATOR_ROLES', change: { operatorId, roles: [] }, ...why }, key),
    onDone: setProposal,
  });
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {proposal && <Proposed proposal={proposal} />}
        {!proposal && <p>{own.lead}</p>}
        {!proposal && isAsking && (
          <ProposalForm form={form} look="danger" submit={own.submit}>
            {null}
          </ProposalForm>
        )}
        {!proposal && !isAsking && (
          <Row>
            <Button onPress={() => setAsking(true)}>{own.open}</Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
