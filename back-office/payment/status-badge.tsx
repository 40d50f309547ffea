import type { PaymentStatus } from '../../web/api/client.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { useWords } from '../../web/words/words.ts';
import { paymentWords, statusTones } from './payment-words.ts';

export function StatusBadge({ status }: { status: PaymentStatus }) {
  return <Badge tone={statusTones[status]}>{useWords(paymentWords).statuses[status]}</Badge>;
}
