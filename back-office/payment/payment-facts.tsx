import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatBasisPoints } from '../../web/format/percent.ts';
import { Card, Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentDetailWords } from './detail-words.ts';
import { StatusBadge } from './status-badge.tsx';
import type { PaymentDetail } from './use-payment.ts';

export function PaymentFacts({ payment }: { payment: PaymentDetail }) {
  const own = useWords(paymentDetailWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const moment = (at: string) => formatMoment(at, language, serverNow());
  const { merchant, client, authorisedAmount, capturedAmount, remainder } = payment;
  return (
    <Card label={own.figures}>
      <Facts
        facts={[
          [own.status, <StatusBadge key="status" status={payment.status} />],
          [own.type, types[payment.type]],
          [
            own.merchant,
            <Link key="merchant" href={`/etablissements/${merchant.id}`}>
              <Verbatim>{merchant.tradeName}</Verbatim>
            </Link>,
          ],
          [
            own.client,
            <Link key="client" href={`/clients/${client.id}`}>
              <Verbatim>{`${client.name} · ${client.identifier}`}</Verbatim>
            </Link>,
          ],
          [own.matchCode, payment.matchCode],
          payment.reference !== undefined && [own.reference, payment.reference],
          payment.label !== undefined && [own.label, payment.label],
          [own.asked, <Money key="asked" of={payment.amount} />],
          authorisedAmount && [own.authorised, <Money key="authorised" of={authorisedAmount} />],
          capturedAmount && [own.captured, <Money key="captured" of={capturedAmount} />],
          remainder && [own.remainder, <Money key="remainder" of={remainder} />],
          [own.commission, formatBasisPoints(payment.commissionBps, language)],
          [own.deadline, moment(payment.clientDeadline)],
          payment.confirmBy !== undefined && [own.confirmBy, moment(payment.confirmBy)],
          payment.reason !== undefined && [own.reason, payment.reason],
        ]}
      />
    </Card>
  );
}
