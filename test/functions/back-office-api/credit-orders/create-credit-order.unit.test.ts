import { expect, it, onTestFinished, vi } from 'vitest';
import { creditOrderLimits } from '../../../../contract/settings/limits.ts';
import { createCreditOrder } from '../../../../functions/back-office-api/credit-orders/create-credit-order.ts';
import { aCall } from '../../../support/call.ts';

const file = Buffer.from('Identifiant;Montant\r\n10003377487;1,00');

function create(fundingAmount: number, bytes = file) {
  const body = {
    payer: 'CSE Durand',
    fundingReference: 'VIR 118',
    fundingAmount: { value: fundingAmount, currency: 'EUR' as const },
    file: bytes.toString('base64'),
  };
  const call = aCall<'createCreditOrder'>({ caller: 'finance', idempotencyKey: 'key', body });
  return createCreditOrder(call, { orders: { create: () => Promise.resolve({ created: true }) } });
}

it.each([0, -1])('is paid for by a transfer of something: not of %i cents', async (value) => {
  expect(await create(value)).toEqual({ refusal: { code: 'amount-not-positive', field: 'fundingAmount.value' } });
  expect(await create(1)).toMatchObject({ body: { status: 'DRAFT', lineCount: 1 } });
});

it('takes a file as long as it may be, and none that is a byte longer', async () => {
  const limit = vi.spyOn(creditOrderLimits, 'fileBytesMax', 'get');
  onTestFinished(() => limit.mockRestore());
  limit.mockReturnValue(file.length);
  expect(await create(1)).toMatchObject({ body: { status: 'DRAFT' } });
  limit.mockReturnValue(file.length - 1);
  expect(await create(1)).toEqual({ refusal: { code: 'credit-file-unreadable', field: 'file' } });
});
