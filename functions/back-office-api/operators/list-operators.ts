import type { OperatorAccounts } from '../../../adapters/cognito/operator-accounts.ts';
import type { OperatorChangeStore } from '../../../adapters/dynamodb/operator-change-store.ts';
import { rolesOf } from '../../../core/operators/operator-change.ts';
import { toIso } from '../../../core/time.ts';
import type { Call, Reply } from '../../http/call.ts';
import { maskText } from '../details/masked.ts';

interface Dependencies {
  operatorAccounts: Pick<OperatorAccounts, 'list' | 'secondFactors'>;
  operatorChanges: Pick<OperatorChangeStore, 'last'>;
}

/** Who is of the back office, in which roles; those who have left come last. */
export async function listOperators(
  _call: Call<'listOperators'>,
  { operatorAccounts, operatorChanges }: Dependencies,
): Promise<Reply<'listOperators'>> {
  const [people, last] = await Promise.all([operatorAccounts.list(), operatorChanges.last()]);
  const factors = await operatorAccounts.secondFactors(people.map(({ id }) => id));
  const items = people
    .map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email === undefined ? undefined : maskText(person.email),
      roles: [...rolesOf(person)],
      hasLeft: !person.isEnabled,
      hasSecondFactor: factors.get(person.id) ?? false,
    }))
    .sort((one, other) => Number(one.hasLeft) - Number(other.hasLeft) || (one.id < other.id ? -1 : 1));
  const lastChange = last && {
    proposalId: last.proposalId,
    operatorId: last.change.operatorId,
    approvedAt: toIso(last.approvedAt),
    outcome: last.outcome,
  };
  return { body: { items, lastChange } };
}
