import { Badge, type Tone } from '../../web/ui/badge.tsx';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import type { Reimbursement } from './sums.ts';

const tones: Record<Reimbursement['status'], Tone> = {
  SCHEDULED: 'waiting',
  EXPORTED: 'good',
  PAID: 'good',
  REJECTED: 'bad',
  RETURNED: 'bad',
  REISSUED: 'neutral',
  NETTED: 'neutral',
};

/** Where a transfer stands. */
export function TransferStatus({ status }: Pick<Reimbursement, 'status'>) {
  return <Badge tone={tones[status]}>{useWords(paymentWords).reimbursements[status]}</Badge>;
}
