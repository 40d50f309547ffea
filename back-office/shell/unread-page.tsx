import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';

/** A page of something that could not be read, or is not there. */
export function UnreadPage({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  return (
    <>
      <PageHeader title={title} />
      <FailureNotice error={error} onRetry={onRetry} />
    </>
  );
}
