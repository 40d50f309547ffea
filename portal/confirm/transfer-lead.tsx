import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { holdWords } from './hold-words.ts';

/** « Virement 5 jours ouvrés après votre confirmation. » */
export function TransferLead() {
  const { data: merchant } = useMerchant();
  const own = useWords(holdWords);
  return merchant && <p>{own.transfer({ days: merchant.terms.leadBusinessDays })}</p>;
}
