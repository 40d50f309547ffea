import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { heldBackWords } from './held-back-words.ts';
import type { Reimbursement } from './sums.ts';

/** That the last export has kept what was due, why, and what to do. */
export function HeldBack({ of }: { of: NonNullable<Reimbursement['heldBack']> }) {
  const own = useWords(heldBackWords);
  const language = useLanguage();
  const day = formatDay(of.exportDate, language, serverNow());
  return (
    <Notice tone="warning" title={own.title({ amount: formatCents(of.amount.value, language) })}>
      <p>{own.reason[of.reason]}</p>
      <p>{own.lead({ day })}</p>
    </Notice>
  );
}
