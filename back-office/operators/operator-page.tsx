import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { LastChange } from './last-change.tsx';
import { LeaveCard } from './leave-card.tsx';
import { RoleNames } from './role-names.tsx';
import { RolesCard } from './roles-card.tsx';
import { useOperators, type Operator } from './use-operators.ts';
import { operatorWords } from './words.ts';

export default function OperatorPage({ id }: { id: string }) {
  return (
    <Guarded right="read-operators">
      <OnePerson id={id} />
    </Guarded>
  );
}

/** Somebody of the back office, and what may be proposed about them. */
function OnePerson({ id }: { id: string }) {
  const own = useWords(operatorWords);
  const mayDo = useMay();
  const { data: people, error, refetch } = useOperators();
  const operator = people?.items.find((one) => one.id === id);
  return (
    <>
      <BackLink href="/personnes">{own.one.back}</BackLink>
      <PageHeader title={operator?.name ?? id} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!people && !error && <Skeleton />}
      {people && !operator && <Notice>{own.one.unknown}</Notice>}
      {operator && (
        <Stack>
          <LastChange change={people?.lastChange} />
          <OperatorFacts operator={operator} />
          {mayDo('change-operator-roles') && <RolesCard key={operator.roles.join()} operator={operator} />}
          {mayDo('change-operator-roles') && !operator.hasLeft && <LeaveCard operatorId={operator.id} />}
        </Stack>
      )}
    </>
  );
}

function OperatorFacts({ operator }: { operator: Operator }) {
  const own = useWords(operatorWords);
  const { columns } = own;
  const { id, email, hasLeft, hasSecondFactor } = operator;
  return (
    <Card label={own.one.facts}>
      <Facts
        facts={[
          [columns.id, id],
          [columns.roles, <RoleNames key="roles" operator={operator} />],
          !hasLeft && [columns.secondFactor, own.secondFactor[`${hasSecondFactor}`]],
          email !== undefined && [columns.email, email],
        ]}
      />
    </Card>
  );
}
