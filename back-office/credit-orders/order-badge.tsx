import { Badge, type Tone } from '../../web/ui/badge.tsx';
import { useWords } from '../../web/words/words.ts';
import type { CreditOrder } from './use-credit-orders.ts';
import { creditOrderWords } from './words.ts';

const tones: Record<CreditOrder['status'], Tone> = {
  DRAFT: 'waiting',
  CHECKED: 'action',
  PROPOSED: 'action',
  RELEASED: 'waiting',
  CREDITING: 'waiting',
  DONE: 'good',
  CANCELLED: 'neutral',
};

/** How far an order has come. */
export function OrderBadge({ status }: Pick<CreditOrder, 'status'>) {
  const own = useWords(creditOrderWords);
  return <Badge tone={tones[status]}>{own.status[status]}</Badge>;
}
