import type { MerchantStatus } from '../merchant.ts';
import type { Owner } from '../organisation/owners-of-any.ts';
import { toIso, type Instant } from '../time.ts';
import type { Notice } from './notice.ts';

/** That a merchant was stopped, or may go on; not why, which support tells who asks. */
export const statusNotice = (merchantId: string, status: MerchantStatus, at: Instant): Notice => ({
  audience: 'MERCHANT',
  recipientId: merchantId,
  event: 'STATUS_CHANGED',
  about: { kind: 'MERCHANT', id: merchantId },
  occurrence: `${status}#${toIso(at)}`,
  channel: 'EMAIL',
  state: 'PENDING',
  at,
  facts: { status },
});

/** Each owner is told that the establishment is closed. */
export const closedNotices = (owners: readonly Owner[], at: Instant): Notice[] =>
  owners.map(({ memberId, merchantId }) => {
    const notice = statusNotice(merchantId, 'CLOSED', at);
    return { ...notice, memberId, occurrence: `${notice.occurrence}#${memberId}` };
  });
