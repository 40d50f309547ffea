import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { collectWords } from './words.ts';

/** The same client was asked for the same amount already, and has not answered. */
export function DuplicateNotice({ request }: { request: PaymentRequest }) {
  const own = useWords(collectWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const { amount, clientIdentifier, createdAt } = request;
  const since = formatMoment(createdAt, language, now);
  return (
    <Notice tone="warning" title={own.duplicate} live>
      <p>{own.duplicateOf({ amount: formatCents(amount.value, language), client: clientIdentifier, since })}</p>
      <p>
        <Link href={`/demandes/${request.id}`}>{own.seeDuplicate}</Link>
      </p>
    </Notice>
  );
}
