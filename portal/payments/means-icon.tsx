import { Banknote, CreditCard, Ellipsis, Gift, Landmark, PenLine, Tickets } from 'lucide-react';
import type { SettlementMeans } from '../../contract/settlement-means.ts';

const icons: Record<SettlementMeans, typeof CreditCard> = {
  CARD: CreditCard,
  CASH: Banknote,
  CHEQUE: PenLine,
  CHEQUE_VACANCES_PAPER: Tickets,
  TRANSFER: Landmark,
  WAIVED: Gift,
  OTHER: Ellipsis,
};

export function MeansIcon({ means }: { means: SettlementMeans }) {
  const Icon = icons[means];
  return <Icon aria-hidden="true" />;
}
