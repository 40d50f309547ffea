import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useToConfirm } from '../confirm/use-to-confirm.ts';
import { useReimbursements } from '../reimbursements/use-reimbursements.ts';
import { Figures } from './figures.tsx';
import { useRemainderDue } from './use-remainder-due.ts';
import { useRecentSummary } from './use-summary.ts';
import { dashboardWords } from './words.ts';

/** How things stand: today, this month, what comes, what waits. */
export default function DashboardPage() {
  const own = useWords(dashboardWords);
  const { data: summary, error, refetch } = useRecentSummary();
  const transfers = useReimbursements();
  const holds = useToConfirm();
  const due = useRemainderDue();
  // All at once, so that nothing is pushed aside by what comes later; what failed is left out.
  const isReading = transfers.isPending || holds.isPending || due.isPending;
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {(!summary || isReading) && !error && <Skeleton lines={5} label={own.loading} />}
      {summary && !isReading && (
        <Figures summary={summary} transfers={transfers.data} holds={holds.data?.items ?? []} due={due.data} />
      )}
    </>
  );
}
