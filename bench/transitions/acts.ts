import type { PaymentType } from '../../contract/payment-type.ts';
import { cents } from '../../contract/money.ts';
import type { Command } from '../../core/payment/decide.ts';

/** What is done to a payment request of a type, and what has happened to it before. */
export interface Act {
  type: PaymentType;
  before: readonly Command[];
  /** Without it the request itself is made. */
  command?: Command;
}

const approve = { type: 'approve', amount: cents(60_00), deviceId: 'd'.repeat(22) } as const;

/** By the names that they have in test/faults/operations.ts. */
export const acts = {
  create: { type: 'DEFERRED', before: [] },
  approve: { type: 'IMMEDIATE', before: [], command: approve },
  'approve and set aside': { type: 'PRE_RESERVATION', before: [], command: approve },
  'decline as client': { type: 'IMMEDIATE', before: [], command: { type: 'decline-as-client', reason: 'OTHER' } },
  confirm: { type: 'PRE_RESERVATION', before: [approve], command: { type: 'confirm' } },
  'decline as merchant': {
    type: 'PRE_RESERVATION',
    before: [approve],
    command: { type: 'decline-as-merchant', reason: 'UNAVAILABLE' },
  },
  cancel: { type: 'IMMEDIATE', before: [], command: { type: 'cancel' } },
  'give back': {
    type: 'IMMEDIATE',
    before: [approve],
    command: { type: 'refund', reason: 'OTHER', dueDateClosed: false },
  },
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof acts;
