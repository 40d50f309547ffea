import type { Transfer } from '../reimbursement/outcome.ts';
import type { Instant } from '../time.ts';
import type { Notice } from './notice.ts';

/** The owner is told in any case that the bank has refused the account: nothing more is paid to it. One for each transfer. */
export const accountRefused = ({ merchantId, endToEndId, net, iban }: Transfer, at: Instant): Notice => ({
  audience: 'MERCHANT',
  recipientId: merchantId,
  event: 'ACCOUNT_REFUSED',
  about: { kind: 'MERCHANT', id: merchantId },
  occurrence: endToEndId,
  channel: 'EMAIL',
  state: 'PENDING',
  at,
  facts: { amount: net, account: iban },
});
