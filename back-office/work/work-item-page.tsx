import type { ReactNode } from 'react';
import type { WorkList } from '../../contract/back-office/work.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Skeleton } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWorkList, type WorkItem } from './use-work.ts';

interface WorkItemPageProps {
  list: WorkList;
  id: string;
  /** The list, as the link that leads back there says it. */
  back: string;
  /** Why it is not on the list any more. */
  gone: string;
  children: (item: WorkItem) => ReactNode;
}

/** One item of a list of work, as far as it waits still. */
export function WorkItemPage({ list, id, back, gone, children }: WorkItemPageProps) {
  const { data, error, refetch } = useWorkList(list);
  const item = data?.items.find((one) => one.id === id);
  return (
    <>
      <BackLink href={`/travail/${list}`}>{back}</BackLink>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton />}
      {data && !item && <Notice>{gone}</Notice>}
      {item && children(item)}
    </>
  );
}
