import type { PaymentRequest } from '../../web/api/client.ts';

/**
 * Whether money given back is taken out of a transfer that has not left (void) or off a later one (refund). What an export
 * has closed without transferring it yet is due no more on its own: the API names no transfer for it.
 */
export const refundKind = ({ reimbursement }: PaymentRequest): 'void' | 'refund' =>
  reimbursement?.status === 'SCHEDULED' && reimbursement.id !== undefined ? 'void' : 'refund';
