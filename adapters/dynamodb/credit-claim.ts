import type { Cents } from '../../contract/money.ts';
import type { CreditFacts } from '../../core/ledger/movements.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { creditSource } from './record-item.ts';

/** Vouchers put into a wallet by the issuer; its id is derived from the idempotency key, or from its order and row. */
export interface WalletCredit extends CreditFacts {
  requestHash: string;
  /** What was taken back of it. */
  reversed?: Cents;
}

/** What an idempotency key, or a row of an order, has credited. */
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
      order: parse.optional(creditSource),
      reversed: parse.optional(parse.cents),
    },
    keysAndMark,
  ),
});
