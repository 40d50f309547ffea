import { backOfficeRoles, may, type BackOfficeRole } from '../../contract/back-office/rights.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { operatorLimits } from '../../contract/settings/limits.ts';
import { addMs, type Instant } from '../time.ts';

/** Somebody of the back office, as the pool has them. Who has left stays in it, disabled: the journal names them. */
export interface Operator {
  id: string;
  name?: string | undefined;
  email?: string | undefined;
  roles: readonly BackOfficeRole[];
  isEnabled: boolean;
}

/** What somebody shall be: in these roles, in none to leave, and invited where name and address are given. */
export interface OperatorChange {
  operatorId: string;
  roles: readonly BackOfficeRole[];
  invited?: { name: string; email: string };
}

export const operatorOutcomes = ['DONE', 'OPERATOR_EXISTS', 'EMAIL_TAKEN', 'EMAIL_REFUSED'] as const;
export type OperatorOutcome = (typeof operatorOutcomes)[number];

/** The last change that two people agreed to. There is one at a time, so that each is judged by what the one before made. */
export interface AgreedChange {
  proposalId: string;
  approvedAt: Instant;
  change: OperatorChange;
  /** What came of it; left out while the pool has not taken it. */
  outcome?: OperatorOutcome | undefined;
}

/** Whether others have to wait for it. One that the pool does not take for so long was given up, and keeps nobody waiting. */
export const isUnderWay = ({ outcome, approvedAt }: AgreedChange, now: Instant): boolean =>
  outcome === undefined && now < addMs(approvedAt, operatorLimits.changePendingMs);

/** In the order of the table of rights, each once. */
export const inOrder = (roles: readonly BackOfficeRole[]): BackOfficeRole[] =>
  backOfficeRoles.filter((role) => roles.includes(role));

/** Whether roles can still be changed: one proposes, and somebody else approves. */
export function canStillChange(operators: readonly Operator[]): boolean {
  const able = (right: 'change-operator-roles' | 'approve-operator-roles') =>
    operators.filter(({ roles, isEnabled }) => isEnabled && may(roles, right)).map(({ id }) => id);
  const approvers = able('approve-operator-roles');
  return able('change-operator-roles').some((proposer) => approvers.some((approver) => approver !== proposer));
}

const sameAddress = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** Whether it can be done to these people. @returns the person as it is before, undefined for one who is invited */
export function judgeOperatorChange(
  { operatorId, roles, invited }: OperatorChange,
  operators: readonly Operator[],
): { before: Operator | undefined } | { refusal: Refusal } | 'unknown' {
  const before = operators.find(({ id }) => id === operatorId);
  if (invited) {
    if (before) return { refusal: { code: 'operator-exists', field: 'change.operatorId' } };
    if (operators.some(({ email }) => sameAddress(email, invited.email))) {
      return { refusal: { code: 'email-taken', field: 'change.email' } };
    }
    if (roles.length === 0) return { refusal: { code: 'operator-roles-missing', field: 'change.roles' } };
    return { before: undefined };
  }
  if (!before) return 'unknown';
  if (inOrder(roles).join() === inOrder(rolesOf(before)).join()) {
    return { refusal: { code: 'operator-unchanged', field: 'change.roles' } };
  }
  const after = operators.map((one) => (one === before ? { ...one, roles, isEnabled: true } : one));
  return canStillChange(after) ? { before } : { refusal: { code: 'operators-too-few', field: 'change.roles' } };
}

/** Who cannot sign in has no role, whatever groups are left. */
export const rolesOf = ({ roles, isEnabled }: Operator): readonly BackOfficeRole[] => (isEnabled ? roles : []);
