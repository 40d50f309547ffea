import type { Cents } from '../../contract/money.ts';
import type { Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

/** Vouchers put into a wallet by the issuer. */
export interface WalletCredit {
  /** Derived from the idempotency key. */
  id: string;
  clientId: string;
  amount: Cents;
  creditedAt: Instant;
  requestHash: string;
}

/** What an idempotency key has credited. */
export const creditClaim = itemKind<WalletCredit>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<WalletCredit>(
    {
      id: parse.text,
      clientId: parse.text,
      amount: parse.cents,
      creditedAt: parse.instant,
      requestHash: parse.text,
    },
    keysAndMark,
  ),
});
