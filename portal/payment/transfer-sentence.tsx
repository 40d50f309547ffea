import type { PaymentRequest } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { creditDays } from './transfer-days.ts';
import { transferSentenceWords } from './transfer-sentence-words.ts';

/**
 * « Virement émis le lundi 8 juin, sur votre compte le 8 ou le 9 juin. »: the open days are the API's to know. There is no
 * day yet for what an export could not transfer (netted with a refund, withheld): the next transfer holds it.
 */
export function TransferSentence({ reimbursement }: { reimbursement: NonNullable<PaymentRequest['reimbursement']> }) {
  const language = useLanguage();
  const own = useWords(transferSentenceWords);
  const { executionDate, creditedBy } = reimbursement;
  if (executionDate === undefined || creditedBy === undefined) return own.carried;
  const day = formatDay(executionDate, language, serverNow());
  return own.withCredit({ day, credit: creditDays(executionDate, creditedBy, language) });
}
