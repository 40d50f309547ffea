import { useState } from 'react';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { OperationChange } from '../journal/operation-change.tsx';
import { OperationSubject } from '../journal/operation-subject.tsx';
import { payeeOfFacts } from '../payee/payee-of-facts.ts';
import { usePayeeFacts } from '../payee/use-payee-facts.ts';
import { Guarded } from '../operator/guarded.tsx';
import { AnswerCard } from './answer-card.tsx';
import { PayeeName } from './payee-name.tsx';
import { ProposalBadge } from './proposal-badge.tsx';
import { ToldOnce, type Told } from './told-once.tsx';
import { useProposal, type Proposal } from './use-proposals.ts';
import { proposalWords } from './words.ts';

export default function ProposalPage({ id }: { id: string }) {
  return (
    <Guarded right="read-proposals">
      <OneProposal id={id} />
    </Guarded>
  );
}

/** What is proposed, by whom and why; and the answer to it. */
function OneProposal({ id }: { id: string }) {
  const own = useWords(proposalWords);
  const { data: proposal, error, refetch } = useProposal(id);
  const [told, setTold] = useState<Told>({});
  return (
    <>
      <BackLink href="/propositions">{own.one.back}</BackLink>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!proposal && !error && <Skeleton />}
      {proposal && (
        <>
          <PageHeader title={own.kinds[proposal.kind]} />
          <Stack>
            <ProposalFacts proposal={proposal} />
            <ToldOnce told={told} />
            {proposal.status === 'OPEN' && <AnswerCard proposal={proposal} onTold={setTold} />}
          </Stack>
        </>
      )}
    </>
  );
}

function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const { one, columns, act } = useWords(proposalWords);
  const language = useLanguage();
  const { status, about, from, to, reason, evidence, proposed, expiresAt, approved, rejected, withdrawn } = proposal;
  const payeeFacts = usePayeeFacts();
  const moment = (at: string) => formatMoment(at, language, serverNow());
  const who = ({ by, at }: { by: string; at: string }) => act({ by, moment: moment(at) });
  return (
    <Card label={one.facts}>
      <Stack>
        <Facts
          facts={[
            [columns.status, <ProposalBadge key="status" status={status} />],
            [one.about, <OperationSubject key="about" about={about} />],
            [columns.change, <OperationChange key="change" from={from} to={to} />],
            ...payeeFacts(payeeOfFacts(to)),
            [one.reason, <bdi key="reason">{reason}</bdi>],
            [one.evidence, <bdi key="evidence">{evidence}</bdi>],
            [columns.proposed, who(proposed)],
            status === 'OPEN' && [columns.expires, moment(expiresAt)],
            approved && [one.approved, who(approved)],
            rejected && [one.rejected, who(rejected)],
            proposal.answer !== undefined && [one.answer, <bdi key="answer">{proposal.answer}</bdi>],
            withdrawn && [one.withdrawn, who(withdrawn)],
          ]}
        />
        <PayeeName proposal={proposal} />
      </Stack>
    </Card>
  );
}
