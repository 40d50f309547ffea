import { recordComplement, refund, type RecordComplement, type RefundPayment } from './after-validation.ts';
import {
  approve,
  declineAsClient,
  markOpened,
  type ApprovePayment,
  type DeclineAsClient,
  type MarkOpened,
} from './client-decisions.ts';
import type { Circumstances, Decision } from './decision.ts';
import { doneBy, type MerchantAct } from './done-by.ts';
import { expire, type ExpirePayment } from './expire.ts';
import {
  cancel,
  confirm,
  declineAsMerchant,
  extend,
  remind,
  type CancelRequest,
  type ConfirmPayment,
  type DeclineAsMerchant,
  type ExtendDeadline,
  type RemindClient,
} from './merchant-decisions.ts';
import type { Payment } from './payment.ts';
import { stop, type StopPayment } from './stop.ts';

export type Command =
  | ApprovePayment
  | DeclineAsClient
  | MarkOpened
  | ConfirmPayment
  | DeclineAsMerchant
  | CancelRequest
  | ExtendDeadline
  | RemindClient
  | RefundPayment
  | RecordComplement
  | ExpirePayment
  | StopPayment;

const actOf: Partial<Record<Command['type'], MerchantAct>> = {
  remind: 'reminded',
  extend: 'extended',
  confirm: 'validated',
  'decline-as-merchant': 'ended',
  cancel: 'ended',
  refund: 'ended',
};

/** The state machine: what `command` does to `payment` now. Pure; the same arguments always give the same decision. */
export function decide(payment: Payment, command: Command, circumstances: Circumstances): Decision {
  const decision = judge(payment, command, circumstances);
  if (decision.kind !== 'apply') return decision;
  const { transition } = decision;
  const { by: _, ...after } = transition.after;
  const by = doneBy(payment, actOf[command.type], circumstances.member);
  return { kind: 'apply', transition: { ...transition, after: { ...after, ...by } } };
}

function judge(payment: Payment, command: Command, circumstances: Circumstances): Decision {
  switch (command.type) {
    case 'approve':
      return approve(payment, command, circumstances);
    case 'decline-as-client':
      return declineAsClient(payment, command, circumstances);
    case 'mark-opened':
      return markOpened(payment, command, circumstances);
    case 'confirm':
      return confirm(payment, command, circumstances);
    case 'decline-as-merchant':
      return declineAsMerchant(payment, command, circumstances);
    case 'cancel':
      return cancel(payment, command, circumstances);
    case 'extend':
      return extend(payment, command, circumstances);
    case 'remind':
      return remind(payment, command, circumstances);
    case 'refund':
      return refund(payment, command, circumstances);
    case 'record-complement':
      return recordComplement(payment, command, circumstances);
    case 'expire':
      return expire(payment, command, circumstances);
    case 'stop':
      return stop(payment, command, circumstances);
    default:
      return command satisfies never;
  }
}
