import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { formatHoldDay, holdEnd } from '../payment/hold-until.ts';
import { requestWords } from './words.ts';

/** What a hold means, said before the code that makes it. */
export function HoldNotice({ cents, holdDuration }: { cents: number; holdDuration: string }) {
  const { code: own } = useWords(requestWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const day = formatHoldDay(holdEnd(holdDuration, now), language, now);
  return (
    <Notice tone="warning">{own.holdMeans({ amount: formatCents(cents, language), day, euros: cents / 100 })}</Notice>
  );
}
