import type { OperatorAccounts } from '../../adapters/cognito/operator-accounts.ts';
import type { OperatorChangeStore } from '../../adapters/dynamodb/operator-change-store.ts';
import { backOfficeRoles } from '../../contract/back-office/rights.ts';
import type { OperatorChange, OperatorOutcome } from '../../core/operators/operator-change.ts';

interface Dependencies {
  operatorChanges: Pick<OperatorChangeStore, 'last' | 'finish'>;
  operatorAccounts: Pick<
    OperatorAccounts,
    'list' | 'invite' | 'disable' | 'signOut' | 'enable' | 'addRoles' | 'removeRoles'
  >;
}

/**
 * Does what two people have agreed to, as it stands now: a change that is done already is done no second time, and one that
 * was cut short is gone on with. @returns what came of it; undefined when nothing was left to do
 */
export async function changeOperator(dependencies: Dependencies): Promise<OperatorOutcome | undefined> {
  const { operatorChanges, operatorAccounts } = dependencies;
  const agreed = await operatorChanges.last();
  if (!agreed || agreed.outcome !== undefined) return undefined;
  const outcome = await carryOut(agreed.change, operatorAccounts);
  await operatorChanges.finish(agreed, outcome);
  return outcome;
}

const refusals = { 'email-taken': 'EMAIL_TAKEN', 'email-refused': 'EMAIL_REFUSED' } as const;

async function carryOut(
  { operatorId, roles, invited }: OperatorChange,
  pool: Dependencies['operatorAccounts'],
): Promise<OperatorOutcome> {
  const before = (await pool.list()).find(({ id }) => id === operatorId);
  if (invited && before && before.email !== invited.email) return 'OPERATOR_EXISTS';
  if (invited && !before) {
    const answer = await pool.invite({ id: operatorId, ...invited });
    if (answer !== 'invited') return refusals[answer];
  }
  if (roles.length === 0) {
    // First of all nobody signs in: what follows may take a second try.
    await pool.disable(operatorId);
    await pool.signOut(operatorId);
  }
  const leaving = backOfficeRoles.filter((role) => !roles.includes(role) && before?.roles.includes(role));
  await pool.removeRoles(operatorId, leaving);
  await pool.addRoles(operatorId, roles);
  if (roles.length > 0 && before?.isEnabled === false) await pool.enable(operatorId);
  return 'DONE';
}
