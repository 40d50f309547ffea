import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useReimbursements } from '../reimbursements/use-reimbursements.ts';
import { Figures } from './figures.tsx';
import { useDashboard } from './use-dashboard.ts';
import { dashboardWords } from './words.ts';

/** Below its head, how things stand: today, this month, what comes, what waits. */
export default function DashboardPage() {
  const own = useWords(dashboardWords);
  const { summary, holds, due, lost } = useDashboard();
  const transfers = useReimbursements();
  const { data, error, refetch } = summary;
  // All at once, so that nothing is pushed aside by what comes later; what failed is left out.
  const isReading = transfers.isPending || holds.isPending || due.isPending || lost.isPending;
  return (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {(!data || isReading) && !error && <Skeleton lines={5} label={own.loading} />}
      {data && !isReading && (
        <Figures summary={data} transfers={transfers.data} holds={holds.data ?? []} lost={lost.data} due={due.data} />
      )}
    </>
  );
}
