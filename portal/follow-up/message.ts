import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDay, formatTime } from '../../web/format/dates.ts';
import { sayWhoseTime } from '../../web/format/whose-time.ts';
import { formatCents } from '../../web/format/money.ts';
import type { Language } from '../../web/words/language.ts';
import { isPreReservation } from '../../contract/payment-type.ts';
import { messageWords } from './message-words.ts';

type MessageFacts = Pick<PaymentRequest, 'id' | 'type' | 'amount' | 'label' | 'matchCode' | 'clientDeadline'>;

export interface Message {
  subject: string;
  text: string;
}

/** The very request in the App, for whoever is signed in there. */
export const requestLink = (origin: string, id: string): string => `${origin}/app/?request=${id}`;

/**
 * What the merchant sends to the client. It is read later: the deadline is told by its date, never as « demain ».
 *
 * @param merchant the trade name, which is what the client knows
 */
export function messageFor(
  request: MessageFacts,
  { merchant, link, now }: { merchant: string; link: string; now: number },
  language: Language,
): Message {
  const { label, matchCode, clientDeadline, type } = request;
  const own = messageWords(language);
  const amount = formatCents(request.amount.value, language);
  const deadline = {
    day: formatDay(clientDeadline, language, now),
    time: sayWhoseTime(formatTime(clientDeadline, language), clientDeadline, language),
  };
  const paragraphs = [
    own.hello,
    label === undefined ? own.asks({ merchant, amount }) : own.asksFor({ merchant, amount, label }),
    `${own.open(deadline)}\n${link}`,
    ...(isPreReservation(type) ? [own.held] : []),
    own.matchCode({ matchCode }),
    own.secret,
    merchant,
  ];
  return { subject: own.subject({ amount, merchant }), text: paragraphs.join('\n\n') };
}

/** RFC 6068: lines end with CRLF. To whom, the merchant says: pages do not know addresses. */
export function mailtoLink({ subject, text }: Message): string {
  const body = text.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
