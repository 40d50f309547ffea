import { refusalCode } from '../../web/api/failure.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ProposeForm } from './propose-form.tsx';
import { useCounter } from './use-counter.ts';
import { counterWords } from './words.ts';

/** What the QR code on a counter opens: whose it is, and how much is to be paid there. */
export default function CounterPage({ code }: { code: string }) {
  const own = useWords(counterWords);
  const { data: counter, error, refetch } = useCounter(code);
  if (counter) return <ProposeForm key={code} code={code} counter={counter} />;
  const isRefused = refusalCode(error) !== undefined;
  return (
    <>
      <BackLink href="/">{own.back}</BackLink>
      <PageHeader title={own.title} />
      {error ? (
        <>
          <FailureNotice error={error} onRetry={isRefused ? undefined : () => void refetch()} />
          {isRefused && (
            <ButtonLink href="/comptoir" look="primary" size="l" wide>
              {own.again}
            </ButtonLink>
          )}
        </>
      ) : (
        <Skeleton label={own.loading} />
      )}
    </>
  );
}
