import { useState } from 'react';
import { directoryLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { useMay } from '../operator/use-operator.ts';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import type { Establishment } from './use-establishment.ts';
import { establishmentWords } from './words.ts';

/** To be closed is no way to be stopped: it has a card of its own. */
type Status = Exclude<Establishment['status'], 'CLOSED'>;

/** From where one act alone leads; out of a block it takes two people. */
const next: Record<Status, readonly Status[]> = {
  ACTIVE: ['PAUSED', 'BLOCKED'],
  PAUSED: ['ACTIVE', 'BLOCKED'],
  BLOCKED: [],
};

/** Out of a block: somebody else is asked. */
function UnblockForm({ merchantId }: { merchantId: string }) {
  const own = useWords(establishmentWords).stop;
  const mayDo = useMay();
  const [proposal, setProposal] = useState<Proposal>();
  const form = useActForm({
    initial: noWhy,
    required: whyFields,
    send: (api, why, key) => propose(api, { kind: 'MERCHANT_UNBLOCKING', change: { merchantId }, ...why }, key),
    onDone: setProposal,
  });
  if (proposal) return <Proposed proposal={proposal} />;
  if (!mayDo('unblock-merchant')) return <Notice>{own.blocked}</Notice>;
  return (
    <ProposalForm form={form} look="primary" submit={own.unblock}>
      <p>{own.blocked}</p>
    </ProposalForm>
  );
}

/** Stops an establishment, or lets it go on. */
export function StatusCard({ establishment: { id, status } }: { establishment: Establishment }) {
  return status === 'CLOSED' ? null : <StopCard id={id} status={status} />;
}

function StopCard({ id, status }: { id: string; status: Status }) {
  const own = useWords(establishmentWords).stop;
  const { field, values, ...form } = useActForm({
    initial: { status: null as Status | null, reason: '' },
    required: ['status', 'reason'],
    send: (api, { status: to, reason }) =>
      answer(
        api.PUT('/v1/ops/merchants/{id}/status', { params: { path: { id } }, body: { status: to ?? status, reason } }),
      ),
  });
  const chosen = field('status');
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {status === 'BLOCKED' ? (
          <UnblockForm merchantId={id} />
        ) : (
          <Form onSubmit={form.submit} error={form.error}>
            <p>{own.lead}</p>
            <ChoiceGroup
              label={own.to}
              look="chips"
              choices={next[status].map((value) => ({ value, title: own.acts[value] }))}
              value={values.status}
              onChange={chosen.onChange}
            />
            {chosen.error !== undefined && <Notice tone="bad" title={chosen.error} live />}
            <LineField
              label={own.reason}
              help={own.reasonHelp}
              maxLength={directoryLimits.reasonLengthMax}
              {...field('reason')}
            />
            <FailureNotice error={form.failure} />
            <Row>
              <Button type="submit" look="danger" isPending={form.isPending}>
                {own.acts[values.status ?? next[status][0] ?? status]}
              </Button>
            </Row>
          </Form>
        )}
      </Stack>
    </Card>
  );
}
