import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { closedWords } from './closed-words.ts';

/** On every page of an establishment that has closed: what still goes on there. */
export function ClosedNotice() {
  const own = useWords(closedWords);
  const { data: merchant } = useMerchant();
  if (merchant?.status !== 'CLOSED') return null;
  return (
    <Notice tone="warning" title={own.title}>
      <p>{own.requests}</p>
      <p>{own.transfers}</p>
    </Notice>
  );
}
