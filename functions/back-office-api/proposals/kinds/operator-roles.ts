import * as z from 'zod';
import type { OperatorAccounts } from '../../../../adapters/cognito/operator-accounts.ts';
import type { OperatorChangeStore } from '../../../../adapters/dynamodb/operator-change-store.ts';
import { isBackOfficeRole, type BackOfficeRole } from '../../../../contract/back-office/rights.ts';
import { maskName } from '../../../../contract/mask-name.ts';
import type { OperationFacts } from '../../../../core/operations/operation.ts';
import {
  inOrder,
  isUnderWay,
  judgeOperatorChange,
  rolesOf,
  type OperatorChange,
} from '../../../../core/operators/operator-change.ts';
import { notFound, refused } from '../../../http/call.ts';
import { parseEmail } from '../../../http/account-fields.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { maskText } from '../../details/masked.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies {
  operatorAccounts: Pick<OperatorAccounts, 'list'>;
  operatorChanges: Pick<OperatorChangeStore, 'last' | 'agree'>;
}

const someone = z.object({ operatorId: z.string(), roles: z.string() });
const change = z.union([someone.extend({ name: z.string(), email: z.string() }), someone]);

/** As a fact of the journal, which is one line of text. */
const written = (roles: readonly BackOfficeRole[]): string => inOrder(roles).join(' ');
const noRole = 'none';

function changeOf(kept: z.output<typeof change>): OperatorChange {
  const roles = kept.roles.split(' ').filter(isBackOfficeRole);
  const { operatorId } = kept;
  return 'email' in kept
    ? { operatorId, roles, invited: { name: kept.name, email: kept.email } }
    : { operatorId, roles };
}

/** Somebody comes to the back office, gets other roles or leaves it. */
export const operatorRoles = proposalKind({
  change,
  take: ({ operatorId, roles, name, email: typed }: WantedChange<'OPERATOR_ROLES'>) => {
    const known = { operatorId, roles: written(roles) };
    if (name === undefined && typed === undefined) return { change: known };
    if (name === undefined || typed === undefined) {
      return refused({ code: 'field-missing', field: `change.${name === undefined ? 'name' : 'email'}` });
    }
    const email = parseEmail(typed);
    if (email === undefined) return refused({ code: 'field-invalid', field: 'change.email' });
    return { change: { ...known, name, email } };
  },
  judge: async (kept, { operatorAccounts, operatorChanges }: Dependencies, now) => {
    const last = await operatorChanges.last();
    // What it is to be judged by is just being made.
    if (last && isUnderWay(last, now)) return refused({ code: 'operators-changing' });
    const wanted = changeOf(kept);
    const judged = judgeOperatorChange(wanted, await operatorAccounts.list());
    if (judged === 'unknown') return notFound;
    if ('refusal' in judged) return judged;
    const { before } = judged;
    const { invited } = wanted;
    const from: OperationFacts = before ? { roles: written(rolesOf(before)) || noRole } : {};
    const to: OperationFacts = {
      roles: written(wanted.roles) || noRole,
      ...(invited && { name: maskName(invited.name), email: maskText(invited.email) }),
    };
    return { about: { kind: 'OPERATOR', id: wanted.operatorId }, from, to };
  },
  /** Agreed to and recorded here; the stream of the orders then tells the function that may change the pool. */
  carryOut: async (kept, { now, proposalId, alongside, operation }, { operatorChanges }) => {
    const last = await operatorChanges.last();
    if (last && isUnderWay(last, now)) return false;
    const agreed = { proposalId, approvedAt: now, change: changeOf(kept) };
    return operatorChanges.agree(agreed, last, { alongside, operation });
  },
});
