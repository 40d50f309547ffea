import { Link } from 'wouter';
import { ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { DataTable } from '../table/data-table.tsx';
import { LastChange } from './last-change.tsx';
import { RoleNames } from './role-names.tsx';
import { useOperators } from './use-operators.ts';
import { operatorWords } from './words.ts';

export default function OperatorsPage() {
  return (
    <Guarded right="read-operators">
      <People />
    </Guarded>
  );
}

/** Who is of the back office, and in which roles. */
function People() {
  const own = useWords(operatorWords);
  const { columns } = own;
  const mayDo = useMay();
  const { data: you } = useOperator();
  const { data: people, error, refetch } = useOperators();
  return (
    <>
      <PageHeader
        title={own.title}
        lead={own.lead}
        actions={mayDo('change-operator-roles') && <ButtonLink href="/personnes/nouvelle">{own.invite}</ButtonLink>}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!people && !error && <Skeleton />}
      {people && (
        <Stack>
          <LastChange change={people.lastChange} />
          <DataTable
            caption={own.title}
            rows={people.items}
            keyOf={({ id }) => id}
            columns={[
              {
                title: columns.id,
                cell: ({ id }) => (
                  <Link href={`/personnes/${encodeURIComponent(id)}`}>
                    {id === you?.operatorId ? own.you({ id }) : id}
                  </Link>
                ),
              },
              { title: columns.name, cell: ({ name }) => <bdi>{name ?? '–'}</bdi> },
              { title: columns.roles, cell: (operator) => <RoleNames operator={operator} /> },
              {
                title: columns.secondFactor,
                cell: ({ hasLeft, hasSecondFactor }) => (hasLeft ? '–' : own.secondFactor[`${hasSecondFactor}`]),
              },
              { title: columns.email, cell: ({ email }) => <bdi>{email ?? '–'}</bdi> },
            ]}
          />
        </Stack>
      )}
    </>
  );
}
