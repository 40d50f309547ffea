import { useState } from 'react';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import type { Proposal } from '../proposals/use-proposals.ts';
import { RolesField } from './roles-field.tsx';
import type { Operator } from './use-operators.ts';
import { operatorWords } from './words.ts';

/** Other roles for somebody who is of the back office, or comes back to it. */
export function RolesCard({ operator: { id: operatorId, roles, hasLeft } }: { operator: Operator }) {
  const { roles: own } = useWords(operatorWords);
  const [proposal, setProposal] = useState<Proposal>();
  const form = useActForm({
    initial: { roles, ...noWhy },
    required: whyFields,
    check: (values) => ({ roles: values.roles.length === 0 ? own.missing : undefined }),
    send: (api, { roles: wanted, ...why }, key) =>
      propose(api, { kind: 'OPERATOR_ROLES', change: { operatorId, roles: wanted }, ...why }, key),
    onDone: setProposal,
  });
  return (
    <ProposalCard title={own.title} proposal={proposal}>
      <ProposalForm form={form} look="primary" submit={own.submit}>
        <p>{hasLeft ? own.back : own.lead}</p>
        <RolesField {...form.field('roles')} />
      </ProposalForm>
    </ProposalCard>
  );
}
