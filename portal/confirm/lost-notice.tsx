import { Link } from 'wouter';
import { listLimits } from '../../contract/settings/limits.ts';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { lostWords } from '../payment/lost-words.ts';
import { useLostHolds } from '../payment/use-lost-holds.ts';
import { paymentsHref } from '../payments/filters.ts';

/** What was not answered in time is gone from the list, but not without a word. */
export function LostNotice() {
  const own = useWords(lostWords);
  const language = useLanguage();
  const { data: lost } = useLostHolds();
  if (!lost || lost.count === 0) return null;
  const { count } = lost;
  const amount = formatCents(lost.amount.value, language);
  return (
    <Notice tone="bad" title={own.lost({ count, amount, days: listLimits.lostDays })}>
      <p>
        {own.why({ count })} <Link href={paymentsHref({ group: 'perdus' })}>{own.which({ count })}</Link>
      </p>
    </Notice>
  );
}
