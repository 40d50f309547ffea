import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatUntil } from '../../web/format/until.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { answerByWords } from './answer-by-words.ts';

const everyMs = 60_000;

/** What the type of a request means to a client: until when to answer, and whether the merchant has to confirm then. */
export function AnswerBy({ request: { clientDeadline, holdDuration } }: { request: ClientPaymentRequest }) {
  const own = useWords(answerByWords);
  const language = useLanguage();
  const now = useServerNow(everyMs);
  return (
    <>
      <span>{own.until({ until: formatUntil(clientDeadline, language, now) })}</span>
      {holdDuration !== undefined && <span>{own.hold}</span>}
    </>
  );
}
