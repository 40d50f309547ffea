import { useState } from 'react';
import type { BackOfficeRole } from '../../contract/back-office/rights.ts';
import { operatorLimits } from '../../contract/settings/limits.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Card, PageHeader } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { Guarded } from '../operator/guarded.tsx';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { RolesField } from './roles-field.tsx';
import { operatorWords } from './words.ts';

/** Somebody new for the back office. */
export default function InviteOperatorPage() {
  const own = useWords(operatorWords);
  const [proposal, setProposal] = useState<Proposal>();
  return (
    <Guarded right="change-operator-roles">
      <BackLink href="/personnes">{own.one.back}</BackLink>
      <PageHeader title={own.invitation.title} lead={own.invitation.lead} />
      {proposal ? <Proposed proposal={proposal} /> : <InvitationForm onDone={setProposal} />}
    </Guarded>
  );
}

const usernameShape = /^[a-z0-9][a-z0-9.-]*$/;

function InvitationForm({ onDone }: { onDone: (proposal: Proposal) => void }) {
  const { invitation: own, roles: roleWords } = useWords(operatorWords);
  const form = useActForm({
    initial: { operatorId: '', name: '', email: '', roles: [] as BackOfficeRole[], ...noWhy },
    required: ['operatorId', 'name', 'email', ...whyFields],
    check: ({ operatorId, roles }) => ({
      operatorId: operatorId === '' || usernameShape.test(operatorId) ? undefined : own.idWrong,
      roles: roles.length === 0 ? roleWords.missing : undefined,
    }),
    send: (api, { reason, evidence, ...change }, key) =>
      propose(api, { kind: 'OPERATOR_ROLES', change, reason, evidence }, key),
    onDone,
  });
  return (
    <Card>
      <ProposalForm form={form} look="primary" submit={own.submit}>
        <TextField
          label={own.id}
          help={own.idHelp}
          autoComplete="off"
          maxLength={operatorLimits.operatorIdLengthMax}
          inputProps={{ autoCapitalize: 'none', spellCheck: false }}
          {...form.field('operatorId')}
        />
        <LineField label={own.name} maxLength={operatorLimits.nameLengthMax} {...form.field('name')} />
        <TextField label={own.email} help={own.emailHelp} type="email" autoComplete="off" {...form.field('email')} />
        <RolesField {...form.field('roles')} />
      </ProposalForm>
    </Card>
  );
}
