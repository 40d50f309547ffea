import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useWhyEnded } from '../payment/use-why-ended.ts';
import { howTold } from './how-told.ts';
import { followUpWords } from './words.ts';

/** What the state means to the merchant, in a sentence or two. */
export function useStateLead(payment: PaymentRequest): string | undefined {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const whyEnded = useWhyEnded(payment);
  switch (payment.status) {
    case 'AWAITING_CLIENT':
      return payment.openedAt === undefined ? howTold(payment, own, language, now) : own.openedLead;
    case 'AWAITING_MERCHANT':
      return own.heldLead({ amount: formatCents((payment.authorisedAmount ?? payment.amount).value, language) });
    case 'VALIDATED':
      return payment.remainder?.value === 0 ? own.paidInFull : undefined;
    default:
      return whyEnded;
  }
}
