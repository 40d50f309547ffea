import { CircleCheck } from 'lucide-react';
import { workLists, type WorkList } from '../../contract/back-office/work.ts';
import { workLimits } from '../../contract/settings/limits.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { DataTable } from '../table/data-table.tsx';
import { DebtTakenBy } from './debt-taken-by.tsx';
import { TakenBy } from './taken-by.tsx';
import { useWorkList } from './use-work.ts';
import { WorkSubject } from './work-subject.tsx';
import { workWords } from './words.ts';

const isList = (name: string): name is WorkList => name in workLists;

export default function WorkListPage({ list }: { list: string }) {
  if (!isList(list)) return <NotFoundPage />;
  return (
    <Guarded right={workLists[list]}>
      <Waiting list={list} />
    </Guarded>
  );
}

/** What waits in one list, oldest first, and who took it. */
function Waiting({ list }: { list: WorkList }) {
  const own = useWords(workWords);
  const language = useLanguage();
  const { data, error, refetch } = useWorkList(list);
  return (
    <>
      <BackLink href="/travail">{own.title}</BackLink>
      <PageHeader title={own.lists[list]} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && <EmptyState icon={<CircleCheck />} title={own.nothing} />}
      {data?.hasMore && <Notice>{own.more({ count: workLimits.listedMax })}</Notice>}
      {data && data.items.length > 0 && (
        <DataTable
          caption={own.lists[list]}
          rows={data.items}
          keyOf={({ id }) => id}
          columns={[
            { title: own.what, cell: (item) => <WorkSubject list={list} item={item} /> },
            { title: own.waitsSince, cell: ({ since }) => formatMoment(since, language, serverNow()) },
            {
              title: own.takenBy,
              cell: ({ id, taken }) =>
                list === 'debts' ? (
                  <DebtTakenBy merchantId={id} taken={taken} />
                ) : (
                  <TakenBy list={list} id={id} taken={taken} />
                ),
            },
          ]}
        />
      )}
    </>
  );
}
