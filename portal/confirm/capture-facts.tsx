import { cents, commission, negate } from '../../contract/money.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatBasisPoints } from '../../web/format/percent.ts';
import { Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { holdWords } from './hold-words.ts';

/** To the cent, what confirming `amount` cents of a hold comes to. */
export function CaptureFacts({ payment, amount }: { payment: PaymentRequest; amount: number }) {
  const language = useLanguage();
  const own = useWords(holdWords);
  const { commissionBps, clientIdentifier } = payment;
  const fee = commission(cents(amount), commissionBps);
  const remainder = payment.amount.value - amount;
  return (
    <Facts
      facts={[
        [own.client, <Verbatim key="client">{clientIdentifier}</Verbatim>],
        [own.debited, <Money key="debited" of={amount} />],
        commissionBps > 0 && [
          own.commission({ rate: formatBasisPoints(commissionBps, language) }),
          <Money key="fee" of={negate(fee)} />,
        ],
        commissionBps > 0 && [own.received, <Money key="received" of={amount - fee} />],
        remainder > 0 && [own.remainder, <Money key="remainder" of={remainder} />],
      ]}
    />
  );
}
