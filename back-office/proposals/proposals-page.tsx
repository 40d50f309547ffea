import { Users } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { OperationChange } from '../journal/operation-change.tsx';
import { Guarded } from '../operator/guarded.tsx';
import { DataTable } from '../table/data-table.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { ProposalBadge } from './proposal-badge.tsx';
import { useProposals } from './use-proposals.ts';
import { proposalWords } from './words.ts';

const choices = ['open', 'all'] as const;

export default function ProposalsPage() {
  return (
    <Guarded right="read-proposals">
      <Proposals />
    </Guarded>
  );
}

/** What waits for a second person, and what came of the rest. */
function Proposals() {
  const own = useWords(proposalWords);
  const { columns } = own;
  const language = useLanguage();
  const [which, setWhich] = useState<(typeof choices)[number]>('open');
  const { data: proposals, error, refetch, ...paged } = useProposals(which);
  const moment = (at: string) => formatMoment(at, language, serverNow());
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <ChoiceGroup
        label={own.which}
        look="chips"
        choices={choices.map((value) => ({ value, title: own.choices[value] }))}
        value={which}
        onChange={setWhich}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!proposals && !error && <Skeleton />}
      {proposals?.length === 0 && <EmptyState icon={<Users />} title={own.empty[which]} />}
      {proposals && proposals.length > 0 && (
        <DataTable
          caption={own.title}
          rows={proposals}
          keyOf={({ id }) => id}
          columns={[
            {
              title: columns.kind,
              cell: ({ id, kind }) => <Link href={`/propositions/${id}`}>{own.kinds[kind]}</Link>,
            },
            { title: columns.status, cell: ({ status }) => <ProposalBadge status={status} /> },
            { title: columns.change, cell: ({ from, to }) => <OperationChange from={from} to={to} /> },
            {
              title: columns.proposed,
              cell: ({ proposed: { by, at } }) => own.act({ by, moment: moment(at) }),
            },
            { title: columns.expires, cell: ({ status, expiresAt }) => (status === 'OPEN' ? moment(expiresAt) : '–') },
          ]}
        />
      )}
      <MoreButton of={paged} />
    </>
  );
}
