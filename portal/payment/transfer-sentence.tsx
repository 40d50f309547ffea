import { useQuery } from '@tanstack/react-query';
import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords, words } from '../../web/words/words.ts';
import { creditDays } from './transfer-days.ts';

const dictionary = words(
  {
    withCredit: (day: string, credit: string) => `Virement émis le ${day}, sur votre compte ${credit}.`,
    withoutCredit: (day: string) => `Virement émis le ${day}.`,
  },
  {
    withCredit: (day: string, credit: string) => `Transfer sent on ${day}, on your account ${credit}.`,
    withoutCredit: (day: string) => `Transfer sent on ${day}.`,
  },
);

/** « Virement émis le lundi 8 juin, sur votre compte le 8 ou le 9 juin. »: the open days are the API's to know. */
export function TransferSentence({ reimbursement }: { reimbursement: NonNullable<PaymentRequest['reimbursement']> }) {
  const { api } = useSignedIn();
  const language = useLanguage();
  const own = useWords(dictionary);
  const { dueDate, exportDate } = reimbursement;
  const { data: transfer } = useQuery({
    queryKey: ['reimbursements', 'of-day', dueDate],
    queryFn: () =>
      answer(
        api.GET('/v1/reimbursements/{id}', { params: { path: { id: `${dueDate}-upcoming` }, query: { limit: 1 } } }),
      ),
    enabled: exportDate === undefined,
  });
  const executionDate = transfer?.executionDate ?? exportDate ?? dueDate;
  const day = formatDay(executionDate, language, serverNow());
  if (!transfer) return own.withoutCredit(day);
  return own.withCredit(day, creditDays(executionDate, transfer.creditedBy, language));
}
