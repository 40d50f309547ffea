import type { Owner } from '../organisation/owners-of-any.ts';
import type { Transfer } from '../reimbursement/outcome.ts';
import type { Instant } from '../time.ts';
import type { Notice } from './notice.ts';
import { toOwner } from './to-owner.ts';

/** Each owner is told in any case that the bank has refused the account: nothing more is paid to it. One for each transfer. */
export const accountRefused = (
  { endToEndId, net, iban }: Pick<Transfer, 'endToEndId' | 'net' | 'iban'>,
  at: Instant,
  owners: readonly Owner[],
): Notice[] =>
  owners.map((owner) => ({
    ...toOwner(owner, endToEndId),
    event: 'ACCOUNT_REFUSED',
    at,
    facts: { amount: net, account: iban },
  }));
