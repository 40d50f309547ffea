import { operationLimits } from '../../contract/settings/limits.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { ListedOperations } from '../journal/listed-operations.tsx';
import { noFilter, useJournal } from '../journal/use-journal.ts';
import { MoreButton } from '../table/more-button.tsx';
import { organisationWords } from './words.ts';

/** What was done about the organisation itself, newest first. */
export function OrganisationJournal({ id }: { id: string }) {
  const own = useWords(organisationWords);
  const { data: operations, error, refetch, ...paged } = useJournal({ ...noFilter, about: `ORGANISATION:${id}` });
  return (
    <Stack>
      <h2>{own.journal({ days: operationLimits.daysBack })}</h2>
      <p>{own.journalLead}</p>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!operations && !error && <Skeleton />}
      {operations?.length === 0 && <p>{own.noOperations}</p>}
      {operations && operations.length > 0 && <ListedOperations caption={own.facts} operations={operations} />}
      <MoreButton of={paged} />
    </Stack>
  );
}
