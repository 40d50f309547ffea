import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { TakenBy } from '../work/taken-by.tsx';
import { ApplicationFacts } from './application-facts.tsx';
import { DocumentsCard } from './documents-card.tsx';
import { ReviewCard } from './review-card.tsx';
import { useApplication, type Application } from './use-application.ts';
import { applicationWords } from './words.ts';

export default function ApplicationPage({ id }: { id: string }) {
  return (
    <Guarded right="read-work">
      <OneApplication id={id} />
    </Guarded>
  );
}

/** What an applicant says, and the answer to it. */
function OneApplication({ id }: { id: string }) {
  const own = useWords(applicationWords);
  const { data: application, error, refetch } = useApplication(id);
  return (
    <>
      <BackLink href="/travail/applications">{own.back}</BackLink>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!application && !error && <Skeleton />}
      {application && (
        <>
          <PageHeader title={application.tradeName} lead={own.status[application.status]} />
          <Stack>
            <ApplicationFacts application={application} />
            <DocumentsCard application={application} />
            <Answer application={application} />
          </Stack>
        </>
      )}
    </>
  );
}

/** Whoever has taken it answers; the others see who that is. */
function Answer({ application }: { application: Application }) {
  const own = useWords(applicationWords);
  const mayDo = useMay();
  const { data: operator } = useOperator();
  const { id, status, taken } = application;
  if (status === 'ACCEPTED' || status === 'DECLINED') return null;
  return (
    <>
      <Card label={own.taking}>
        <Stack>
          <h2>{own.taking}</h2>
          {!taken && <p>{own.takeFirst}</p>}
          <TakenBy list="applications" id={id} taken={taken} />
        </Stack>
      </Card>
      {taken?.by === operator?.operatorId && mayDo('review-application') && <ReviewCard application={application} />}
      {taken && taken.by !== operator?.operatorId && <Notice>{own.ofAnother}</Notice>}
    </>
  );
}
