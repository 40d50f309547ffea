import { formatDate } from '../../web/format/dates.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Card, Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { paymentDetailWords } from './detail-words.ts';
import { paymentWords } from './payment-words.ts';
import type { PaymentDetail } from './use-payment.ts';

/** How its money reaches the merchant. */
export function PaymentSettlement({ payment: { settlement, merchant } }: { payment: PaymentDetail }) {
  const own = useWords(paymentDetailWords);
  const { reimbursements } = useWords(paymentWords);
  const language = useLanguage();
  const mayDo = useMay();
  if (!settlement) {
    return (
      <Stack>
        <h2>{own.transfer}</h2>
        <p>{own.noTransfer}</p>
      </Stack>
    );
  }
  const { dueDate, exportDate, transfer } = settlement;
  return (
    <Card label={own.transfer}>
      <Stack>
        <h2>{own.transfer}</h2>
        <Facts
          facts={[
            [own.due, formatDate(dueDate, language)],
            [own.status, transfer ? reimbursements[transfer.status] : own.waits],
            exportDate !== undefined && [own.closedBy, formatDate(exportDate, language)],
            transfer && [own.execution, formatDate(transfer.executionDate, language)],
            transfer && [own.endToEndId, <Verbatim key="endToEndId">{transfer.endToEndId}</Verbatim>],
          ]}
        />
        {transfer && mayDo('read-exports') && (
          <Row>
            <ButtonLink href={`/exports/${transfer.exportDate}/${merchant.id}`}>{own.openTransfer}</ButtonLink>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
