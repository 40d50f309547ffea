import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Card, Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { outcomeWords } from './outcome-words.ts';
import { useReason } from './use-reason.ts';

/** The figures behind the outcome, and when it came about. */
export function OutcomeFacts({ request }: { request: ClientPaymentRequest }) {
  const { facts, reason } = useWords(outcomeWords);
  const own = useWords(paymentWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const { amount, capturedAmount, authorisedAmount, remainder, label } = request;
  const at = request.endedAt ?? request.validatedAt ?? request.authorisedAt ?? request.createdAt;
  const why = useReason(request);
  return (
    <Card>
      <Facts
        facts={[
          [own.requested, <Money key="requested" of={amount} />],
          capturedAmount !== undefined && [own.paid, <Money key="paid" of={capturedAmount} />],
          capturedAmount === undefined &&
            authorisedAmount !== undefined && [own.held, <Money key="held" of={authorisedAmount} />],
          remainder !== undefined && [own.remainder, <Money key="remainder" of={remainder} />],
          label !== undefined && [own.label, label],
          why !== undefined && [reason, why],
          [facts.at, formatMoment(at, language, now)],
          [own.matchCode, <Verbatim key="code">{request.matchCode}</Verbatim>],
        ]}
      />
    </Card>
  );
}
