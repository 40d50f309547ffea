import { ChartNoAxesColumn } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useToConfirm } from '../confirm/use-to-confirm.ts';
import { split, type Reimbursement } from '../reimbursements/sums.ts';
import { useReimbursements } from '../reimbursements/use-reimbursements.ts';
import { AnswersPicture } from './answers-picture.tsx';
import { Attention } from './attention.tsx';
import { ComingPicture } from './coming-picture.tsx';
import styles from './dashboard-page.module.css';
import { DaysPicture } from './days-picture.tsx';
import { SummaryTiles } from './summary-tiles.tsx';
import { useRemainderDue, type RemainderDue } from './use-remainder-due.ts';
import { useRecentSummary, type Summary } from './use-summary.ts';
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

interface FiguresProps {
  summary: Summary;
  transfers: Reimbursement[] | undefined;
  holds: PaymentRequest[];
  due: RemainderDue | undefined;
}

function Figures({ summary, transfers, holds, due }: FiguresProps) {
  const { empty } = useWords(dashboardWords);
  if (transfers?.length === 0 && summary.requested.count === 0 && summary.byDay.length === 0) {
    return (
      <EmptyState
        icon={<ChartNoAxesColumn />}
        title={empty.title}
        action={
          <ButtonLink href="/" look="primary">
            {empty.action}
          </ButtonLink>
        }
      >
        <p>{empty.lead}</p>
      </EmptyState>
    );
  }
  const coming = transfers && split(transfers).coming;
  return (
    <>
      <SummaryTiles summary={summary} coming={coming} />
      <Attention holds={holds} due={due} />
      <DaysPicture summary={summary} />
      <div className={styles.two}>
        {coming && <ComingPicture coming={coming} />}
        <AnswersPicture summary={summary} />
      </div>
    </>
  );
}
