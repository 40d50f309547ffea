import { ChartNoAxesColumn } from 'lucide-react';
import { useDeferredValue } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { EmptyState, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { split, type Reimbursement } from '../reimbursements/sums.ts';
import { AnswersPicture } from './answers-picture.tsx';
import { Attention, type LostHolds } from './attention.tsx';
import { ComingPicture } from './coming-picture.tsx';
import { DaysPicture } from './days-picture.tsx';
import styles from './figures.module.css';
import { SummaryTiles } from './summary-tiles.tsx';
import type { RemainderDue } from './use-remainder-due.ts';
import type { Summary } from './use-summary.ts';
import { dashboardWords } from './words.ts';

interface Props {
  summary: Summary;
  transfers: Reimbursement[] | undefined;
  holds: PaymentRequest[];
  lost: LostHolds | undefined;
  due: RemainderDue | undefined;
}

/** All figures of the dashboard; what teaches, while there are none. */
export function Figures({ summary, transfers, holds, lost, due }: Props) {
  const { empty, loading } = useWords(dashboardWords);
  // What counts is there first, and the page answers before the pictures are drawn.
  const showsPictures = useDeferredValue(true, false);
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
      <Attention holds={holds} lost={lost} due={due} />
      {showsPictures ? (
        <>
          <DaysPicture summary={summary} />
          <div className={styles.two}>
            {coming && <ComingPicture coming={coming} />}
            <AnswersPicture summary={summary} />
          </div>
        </>
      ) : (
        <Skeleton lines={4} label={loading} />
      )}
    </>
  );
}
