import { describe, expect, it } from 'vitest';
import { listMovesMoney, movesMoney } from '../../../app/payment/moves-money.ts';
import type { PaymentStatus } from '../../../web/api/client.ts';

const request = (status: PaymentStatus, id = 'a') => ({ id, status });

describe('whether a client’s balance has to be read again', () => {
  it.each<[PaymentStatus | undefined, PaymentStatus, boolean]>([
    [undefined, 'AWAITING_CLIENT', false],
    ['AWAITING_CLIENT', 'AWAITING_CLIENT', false],
    ['AWAITING_CLIENT', 'CANCELLED', false],
    ['AWAITING_CLIENT', 'CLIENT_EXPIRED', false],
    ['AWAITING_CLIENT', 'VALIDATED', true],
    ['AWAITING_CLIENT', 'AWAITING_MERCHANT', true],
    ['AWAITING_MERCHANT', 'AWAITING_MERCHANT', false],
    ['AWAITING_MERCHANT', 'MERCHANT_DECLINED', true],
    ['VALIDATED', 'REFUNDED', true],
    [undefined, 'REFUNDED', true],
  ])('a request that was %s and is %s: %s', (before, after, moved) => {
    expect(movesMoney(request(after), before && request(before))).toBe(moved);
  });

  it('what has left the open requests may have been paid elsewhere', () => {
    const [waiting, other, held] = [
      request('AWAITING_CLIENT'),
      request('AWAITING_CLIENT', 'b'),
      request('AWAITING_MERCHANT'),
    ];
    expect(listMovesMoney([], [waiting])).toBe(true);
    expect(listMovesMoney([held], [waiting])).toBe(true);
    expect(listMovesMoney([waiting, other], [waiting])).toBe(false);
    expect(listMovesMoney([waiting], [waiting])).toBe(false);
  });
});
