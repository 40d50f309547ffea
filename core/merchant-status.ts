import { MINUTE_MS } from '../contract/duration.ts';
import { inFlightMaxMs } from './in-flight.ts';
import type { Refusal } from '../contract/refusal.ts';
import type { MerchantStatus } from './merchant.ts';
import { addMs, type Instant } from './time.ts';

/** Only an active merchant may ask for payments. */
export const mayCollect = (status: MerchantStatus): boolean => status === 'ACTIVE';

/** Whether what was asked for goes on: clients agree, the merchant confirms, has more time given and gives back. */
export const goesOn = (status: MerchantStatus): boolean => status !== 'BLOCKED';

/** Whether what is owed goes out: also to one who has closed, until nothing is left. */
export const isPaid = (status: MerchantStatus): status is 'ACTIVE' | 'CLOSED' =>
  status === 'ACTIVE' || status === 'CLOSED';

/** Whether anything may still be begun: who has closed sees to what is open, reads and exports, and nothing else. */
export const mayBegin = (status: MerchantStatus): boolean => status !== 'CLOSED';

export type StatusDecision = 'change' | 'repeat' | { refusal: Refusal };

/** One operator may stop or close a merchant, and let a paused one go on; a blocked one stays so, and a closed one for ever. */
export function decideStatus(from: MerchantStatus, to: MerchantStatus): StatusDecision {
  if (from === to) return 'repeat';
  if (from === 'CLOSED') return { refusal: { code: 'merchant-closed', field: 'status' } };
  return from === 'BLOCKED' ? { refusal: { code: 'merchant-stays-blocked', field: 'status' } } : 'change';
}

/** A block whose consequences are being carried out: kept until nothing is left to do. */
export interface Block {
  merchantId: string;
  blockedAt: Instant;
}

/**
 * What was created until then may still be open. A call that found the merchant active was received before the block and
 * is over within the time that a call may be in flight; whatever is created later finds the merchant active again.
 */
export const endsCreatedUntil = ({ blockedAt }: Block): Instant => addMs(blockedAt, inFlightMaxMs);

/** For the block itself to be written, for the last such call to end, and for the index of open payments to have caught up. */
const settlesWithinMs = 2 * MINUTE_MS;

/** A pass that begins from then on and ends nothing is the last: all that the block is to end was there to be found. */
export const lastPassFrom = (block: Block): Instant => addMs(endsCreatedUntil(block), settlesWithinMs);
