import type { PaymentRequest } from '../../web/api/client.ts';
import { PdfButton } from '../../web/receipt/pdf-button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { receiptContent } from './receipt-content.ts';

/** The receipt as a file, to send to the client; once there is one. */
export function ReceiptPdf({ payment }: { payment: PaymentRequest }) {
  const language = useLanguage();
  const { data: merchant } = useMerchant();
  const content = merchant && receiptContent(payment, merchant, language);
  if (!content || payment.validatedAt === undefined) return null;
  return <PdfButton content={content} validatedAt={payment.validatedAt} matchCode={payment.matchCode} />;
}
