import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { JournalFilterForm } from './journal-filter.tsx';
import { ListedOperations } from './listed-operations.tsx';
import { noFilter, useJournal } from './use-journal.ts';
import { journalWords } from './words.ts';

export default function JournalPage() {
  return (
    <Guarded right="read-journal">
      <Journal />
    </Guarded>
  );
}

/** Who did what, when and why. */
function Journal() {
  const own = useWords(journalWords);
  const [filter, setFilter] = useState(noFilter);
  const { data: operations, error, refetch, ...paged } = useJournal(filter);
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <JournalFilterForm filter={filter} onFilter={setFilter} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!operations && !error && <Skeleton />}
      {operations?.length === 0 && <EmptyState icon={<ScrollText />} title={own.empty} />}
      {operations && operations.length > 0 && <ListedOperations caption={own.title} operations={operations} />}
      <MoreButton of={paged} />
    </>
  );
}
