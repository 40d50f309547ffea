import { SearchX } from 'lucide-react';
import { useDeferredValue, useEffect } from 'react';
import { refusalCode } from '../../web/api/failure.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { closeNotification } from '../notification/close-notifications.ts';
import { useRequest } from '../payment/use-request.ts';
import { OpenRequest } from './open-request.tsx';
import { Outcome } from './outcome.tsx';
import { Receipt } from './receipt.tsx';
import { useStep } from './use-step.ts';
import { requestWords } from './words.ts';

/** One request, from the first look at it to its receipt. */
export default function RequestPage({ id }: { id: string }) {
  return <RequestOf key={id} id={id} />;
}

function RequestOf({ id }: { id: string }) {
  const own = useWords(requestWords);
  const { data, error, refetch, isConnectionLost } = useRequest(id);
  // Drawn in slices, between which a small phone can answer.
  const request = useDeferredValue(data);
  const { step, toOverview } = useStep(id);
  const isOver = request !== undefined && request.status !== 'AWAITING_CLIENT';
  // Nothing is left to approve: back must not lead to the code.
  const leavesCode = isOver && step === 'code';
  useEffect(() => {
    if (leavesCode) toOverview();
  }, [leavesCode, toOverview]);

  // It is before the reader's eyes, and after every change of it, too.
  const status = request?.status;
  useEffect(() => {
    if (status !== undefined) void closeNotification(id);
  }, [id, status]);

  // Every screen of a request starts at its top, on the way back too.
  useEffect(() => {
    history.scrollRestoration = 'manual';
    return () => {
      history.scrollRestoration = 'auto';
    };
  }, []);

  if (request === undefined) {
    if (refusalCode(error) === 'not-found') return <NotFound />;
    return error ? (
      <>
        <PageHeader title={own.title} />
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </>
    ) : (
      <>
        <h1 className="visually-hidden">{own.title}</h1>
        <Skeleton label={own.loading} lines={5} />
      </>
    );
  }
  return (
    <>
      <ConnectionNotice isLost={isConnectionLost} />
      {!isOver ? (
        <OpenRequest request={request} />
      ) : step === 'receipt' && request.validatedAt !== undefined ? (
        <Receipt request={request} validatedAt={request.validatedAt} />
      ) : (
        <Outcome request={request} />
      )}
    </>
  );
}

function NotFound() {
  const { notFound, back } = useWords(requestWords);
  return (
    <>
      <PageHeader title={notFound.title} />
      <EmptyState
        icon={<SearchX />}
        title={notFound.lead}
        action={
          <ButtonLink href="/" look="primary">
            {back}
          </ButtonLink>
        }
      >
        <p>{notFound.next}</p>
      </EmptyState>
    </>
  );
}
