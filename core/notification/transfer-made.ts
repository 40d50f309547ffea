import { transferId, type Transfer } from '../reimbursement/outcome.ts';
import type { Notice } from './notice.ts';

/** Named for the transfer, so that a batch that is run again tells of it once. */
export const transferMade = (transfer: Transfer): Notice => ({
  audience: 'MERCHANT',
  recipientId: transfer.merchantId,
  event: 'TRANSFER_MADE',
  about: { kind: 'MERCHANT', id: transfer.merchantId },
  occurrence: transferId(transfer),
  channel: 'EMAIL',
  state: 'PENDING',
  at: transfer.at,
  facts: {
    amount: transfer.net,
    payments: transfer.paymentCount,
    account: transfer.iban,
    date: transfer.executionDate,
  },
});
