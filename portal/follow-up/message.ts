import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDay, formatTime } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import type { Language } from '../../web/words/language.ts';
import { isPreReservation } from '../../contract/payment-type.ts';
import { messageWords } from './message-words.ts';

type Told = Pick<PaymentRequest, 'id' | 'type' | 'amount' | 'label' | 'matchCode' | 'clientDeadline'>;

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
  request: Told,
  { merchant, link, now }: { merchant: string; link: string; now: number },
  language: Language,
): Message {
  const { label, matchCode, clientDeadline, type } = request;
  const own = messageWords(language);
  const amount = formatCents(request.amount.value, language);
  const deadline = { day: formatDay(clientDeadline, language, now), time: formatTime(clientDeadline, language) };
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

/** RFC 6068: lines end with CRLF. @param to the client's address, where it is known */
export function mailtoLink({ subject, text }: Message, to = ''): string {
  const body = text.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
