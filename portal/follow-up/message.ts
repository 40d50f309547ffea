import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDay, formatTime } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import type { Language } from '../../web/words/language.ts';
import { isPreReservation } from '../../contract/payment-type.ts';

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
  const { amount, label, matchCode, clientDeadline, type } = request;
  const told = {
    merchant,
    link,
    matchCode,
    label,
    amount: formatCents(amount.value, language),
    day: formatDay(clientDeadline, language, now),
    time: formatTime(clientDeadline, language),
    isHeld: isPreReservation(type),
  };
  return language === 'fr' ? inFrench(told) : inEnglish(told);
}

interface Words {
  merchant: string;
  link: string;
  matchCode: string;
  label: string | undefined;
  amount: string;
  day: string;
  time: string;
  isHeld: boolean;
}

const inFrench = ({ merchant, link, matchCode, label, amount, day, time, isHeld }: Words): Message => ({
  subject: `Demande de paiement de ${amount} : ${merchant}`,
  text: [
    'Bonjour,',
    `${merchant} vous demande ${amount} en Chèque-Vacances Connect${label === undefined ? '' : ` pour « ${label} »`}.`,
    `Ouvrez la demande dans votre application et validez-la avec votre code personnel, jusqu’au ${day} à ${time} :\n${link}`,
    ...(isHeld ? ['Ce montant sera bloqué. Vous ne serez débité que si nous confirmons la prestation.'] : []),
    `Code de rapprochement : ${matchCode}. Vérifiez que l’application affiche le même.`,
    'Ne donnez jamais votre code personnel, à personne : nous ne vous le demanderons pas.',
    merchant,
  ].join('\n\n'),
});

const inEnglish = ({ merchant, link, matchCode, label, amount, day, time, isHeld }: Words): Message => ({
  subject: `Payment request for ${amount}: ${merchant}`,
  text: [
    'Hello,',
    `${merchant} asks you for ${amount} in Chèque-Vacances Connect vouchers${label === undefined ? '' : ` for “${label}”`}.`,
    `Open the request in your app and approve it with your personal code, until ${day} at ${time}:\n${link}`,
    ...(isHeld ? ['This amount will be held. You will be debited only if we confirm the service.'] : []),
    `Match code: ${matchCode}. Check that the app shows the same.`,
    'Never give anybody your personal code: we will not ask you for it.',
    merchant,
  ].join('\n\n'),
});

/** RFC 6068: lines end with CRLF. @param to the client's address, where it is known */
export function mailtoLink({ subject, text }: Message, to = ''): string {
  const body = text.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
