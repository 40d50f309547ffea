import { useSearchParams } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { isoDay } from '../../web/format/dates.ts';
import { monthOf } from '../../web/format/months.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { CalendarView } from './calendar-view.tsx';
import { MonthSwitch } from './month-switch.tsx';
import { NoTransfers } from './no-transfers.tsx';
import { StatementView } from './statement-view.tsx';
import { TransfersByMonth } from './transfers-by-month.tsx';
import { useReimbursements } from './use-reimbursements.ts';
import { views, ViewSwitch } from './view-switch.tsx';
import { reimbursementWords } from './words.ts';

/** The transfers to the merchant's bank account, to come and past, as a list or a calendar, and each month's statement. */
export default function ReimbursementsPage() {
  const own = useWords(reimbursementWords);
  const [search] = useSearchParams();
  const { data: merchant } = useMerchant();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useReimbursements();
  const view = views.find((one) => one === search.get('vue')) ?? 'liste';
  const leadDays = merchant?.terms.leadBusinessDays;
  const readOlder = () => void fetchNextPage();
  return (
    <>
      <PageHeader
        title={own.title}
        lead={own.lead}
        actions={data && data.length > 0 && <ViewSwitch current={view} />}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} label={own.loading} />}
      {data?.length === 0 && leadDays !== undefined && <NoTransfers leadDays={leadDays} />}
      {data && data.length > 0 && view === 'calendrier' && (
        <CalendarView
          month={monthIn(search)}
          transfers={data}
          hasOlder={hasNextPage}
          readOlder={isFetchingNextPage || error ? undefined : readOlder}
        />
      )}
      {data && data.length > 0 && view === 'releve' && (
        <>
          <MonthSwitch
            view="releve"
            month={monthIn(search)}
            months={data.map(({ executionDate }) => monthOf(executionDate))}
            hasOlder={hasNextPage}
            through={monthOf(isoDay(serverNow()))}
          />
          <StatementView month={monthIn(search)} />
        </>
      )}
      {data && data.length > 0 && view === 'liste' && (
        <>
          <TransfersByMonth transfers={data} hasOlder={hasNextPage} leadDays={leadDays} />
          {hasNextPage && (
            <Button isPending={isFetchingNextPage} onPress={readOlder}>
              {own.more}
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** The month of the address; this one when it names none. */
function monthIn(search: URLSearchParams): string {
  const named = search.get('mois') ?? '';
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(named) ? named : monthOf(isoDay(serverNow()));
}
