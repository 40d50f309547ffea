import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { MINUTE_MS } from '../../contract/duration.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentKey } from '../payment/kept-payments.ts';
import { readPayment } from '../payment/read-payment.ts';
import { collectWords } from './words.ts';

/** On a phone it comes below what one sees. */
const show = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' });

const justNowMs = 2 * MINUTE_MS;

/** The same client was asked for the same amount already, here or by a colleague: nothing was sent. */
export function SimilarNotice({ id }: { id: string }) {
  const own = useWords(collectWords);
  const language = useLanguage();
  const { api } = useSignedIn();
  const { data: request, isPending } = useQuery({ queryKey: paymentKey(id), queryFn: () => readPayment(api, id) });
  // Read out once, when it is known what to say; without an answer, what is certain.
  if (isPending) return null;
  const now = serverNow();
  const isNew = request !== undefined && now - Date.parse(request.createdAt) < justNowMs;
  return (
    <div ref={show}>
      <Notice tone="warning" title={isNew ? own.similarNow : own.similar} live>
        <p>
          {request &&
            own.similarOf({
              amount: formatCents(request.amount.value, language),
              client: request.customer ?? request.clientIdentifier,
              since: formatMoment(request.createdAt, language, now),
            })}{' '}
          {own.similarKept}
        </p>
        <p>
          <Link href={`/demandes/${id}`}>{own.seeSimilar}</Link>
        </p>
      </Notice>
    </div>
  );
}
