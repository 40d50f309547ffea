import type { Owner } from '../organisation/owners-of-any.ts';
import type { Transfer } from '../reimbursement/outcome.ts';
import type { Instant } from '../time.ts';
import type { Notice } from './notice.ts';

/** Each owner is told in any case that the bank has refused the account: nothing more is paid to it. One for each transfer. */
export const accountRefused = (
  { merchantId, endToEndId, net, iban }: Pick<Transfer, 'merchantId' | 'endToEndId' | 'net' | 'iban'>,
  at: Instant,
  owners: readonly Owner[],
): Notice[] =>
  owners.map(({ memberId }) => ({
    audience: 'MERCHANT',
    recipientId: merchantId,
    memberId,
    event: 'ACCOUNT_REFUSED',
    about: { kind: 'MERCHANT', id: merchantId },
    occurrence: `${endToEndId}#${memberId}`,
    channel: 'EMAIL',
    state: 'PENDING',
    at,
    facts: { amount: net, account: iban },
  }));
