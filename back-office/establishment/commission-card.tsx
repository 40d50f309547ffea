import { useState } from 'react';
import { Link } from 'wouter';
import { directoryLimits } from '../../contract/settings/limits.ts';
import { formatDate } from '../../web/format/dates.ts';
import { formatBasisPoints } from '../../web/format/percent.ts';
import { Button } from '../../web/ui/button.tsx';
import { Card, Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { parseBasisPoints } from '../enrolment/percentage.ts';
import { useMay } from '../operator/use-operator.ts';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { commissionWords } from './commission-words.ts';
import type { Establishment } from './use-establishment.ts';

/** What it pays, what it will, and how that is changed. */
export function CommissionCard({ establishment }: { establishment: Establishment }) {
  const own = useWords(commissionWords);
  const language = useLanguage();
  const mayDo = useMay();
  const [isAsking, setAsking] = useState(false);
  const [proposal, setProposal] = useState<Proposal>();
  const { id, commissionBps, comingCommission: coming } = establishment;
  const title = coming && own.from({ day: formatDate(coming.from, language) });
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <Facts
          facts={[
            [own.now, formatBasisPoints(commissionBps, language)],
            coming && title !== undefined && [title, formatBasisPoints(coming.commissionBps, language)],
          ]}
        />
        {coming && mayDo('read-proposals') && <Link href={`/propositions/${coming.proposalId}`}>{own.proposal}</Link>}
        {proposal && <Proposed proposal={proposal} />}
        {!proposal && isAsking && <CommissionForm merchantId={id} onDone={setProposal} />}
        {!proposal && !isAsking && mayDo('change-commission') && (
          <Row>
            <Button onPress={() => setAsking(true)}>{own.change}</Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

const isCommission = (text: string): boolean =>
  (parseBasisPoints(text) ?? Infinity) <= directoryLimits.commissionBpsMax;

function CommissionForm({ merchantId, onDone }: { merchantId: string; onDone: (proposal: Proposal) => void }) {
  const own = useWords(commissionWords);
  const form = useActForm({
    initial: { commissionBps: '', from: '', ...noWhy },
    required: ['commissionBps', 'from', ...whyFields],
    check: ({ commissionBps }) => ({
      commissionBps:
        commissionBps === '' || isCommission(commissionBps)
          ? undefined
          : own.wrong({ max: String(directoryLimits.commissionBpsMax / 100) }),
    }),
    send: (api, { commissionBps, from, ...why }, key) => {
      const change = { merchantId, commissionBps: parseBasisPoints(commissionBps) ?? 0, from };
      return propose(api, { kind: 'COMMISSION', change, ...why }, key);
    },
    onDone,
  });
  return (
    <ProposalForm form={form} look="primary" submit={own.propose}>
      <p>{own.lead}</p>
      <TextField label={own.rate} inputMode="decimal" autoComplete="off" {...form.field('commissionBps')} />
      <TextField label={own.day} inputProps={{ type: 'date' }} {...form.field('from')} />
    </ProposalForm>
  );
}
