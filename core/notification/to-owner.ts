import type { Owner } from '../organisation/owners-of-any.ts';

/**
 * What a mail to one of several owners has in common, whatever it says: each has a notice of their own.
 *
 * @param fact tells it from the same news of another day: the id of a proposal, of a transfer
 */
export const toOwner = ({ memberId, merchantId }: Owner, fact: string) =>
  ({
    audience: 'MERCHANT',
    recipientId: merchantId,
    memberId,
    about: { kind: 'MERCHANT', id: merchantId },
    occurrence: `${fact}#${memberId}`,
    channel: 'EMAIL',
    state: 'PENDING',
  }) as const;
