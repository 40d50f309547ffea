import { derivedId } from '../../core/ids.ts';
import type { Actor, Operation } from '../../core/operations/operation.ts';
import type { Call } from '../http/call.ts';
import type { OperationId } from '../http/routes.ts';

export type ActingCall = Pick<Call<OperationId>, 'caller' | 'roles' | 'now' | 'requestId'>;
type What = Pick<Operation, 'act' | 'about' | 'from' | 'to' | 'why'>;

/** The record of what an operator does by a call. What may name a person in `from` and `to` comes masked. */
export const byOperator = (call: ActingCall, what: What): Operation =>
  operationOf(call, { kind: 'OPERATOR', id: call.caller, roles: call.roles }, what);

/** The same of what one of a merchant's people does. */
export function byMember(call: ActingCall & Pick<Call<OperationId>, 'member'>, what: What): Operation {
  const { member, caller: merchantId } = call;
  if (!member) throw new Error('an owner’s route was called without a member');
  return operationOf(call, { kind: 'MEMBER', id: member.id, merchantId }, what);
}

/** The same for anybody who acts; one call may do several things, each about something else. */
export function operationOf({ now, requestId }: ActingCall, by: Actor, { act, about, from, to, why }: What): Operation {
  return {
    id: derivedId('operation', requestId, act, about.kind, about.id),
    at: now,
    by,
    act,
    about,
    ...(from && { from }),
    ...(to && { to }),
    ...(why !== undefined && { why }),
    requestId,
  };
}
