import { idShape } from '../../contract/id.ts';
import type { Entry } from '../../contract/words/entry.ts';
import type { Language } from '../../contract/words/language.ts';

/** What to do with a push: show it, or take away what is shown. */
export type PushMessage =
  | { act: 'show'; title: string; body: string; tag: string; requestId?: string; event?: string }
  | { act: 'close'; tag: string };

/** For a push that says nothing that can be read: browsers want something shown for each of them. */
const generic = {
  title: { fr: 'Mes chèques-vacances', en: 'My holiday vouchers' },
  body: { fr: 'Ouvrez l’application pour voir vos demandes.', en: 'Open the app to see your requests.' },
} satisfies Record<string, Entry>;

/** A locked screen shows less. */
const titleLengthMax = 80;
const bodyLengthMax = 200;
const tagShape = /^[\w-]{1,64}$/;

/**
 * Reads what Firebase hands to a browser: JSON `{notification: {title, body, tag}, data: {paymentRequestId, event}}`. The
 * words are the message's own, in its reader's language. A push with `data.event` "ENDED" and no words is about a request
 * that was answered elsewhere. Whatever is not as it should be is left out; nothing is thrown.
 *
 * @param language of the words for a push that has none
 */
export function readPush(text: string | undefined, language: Language): PushMessage {
  const { notification, data } = fields(parsed(text));
  const { title, body, tag } = fields(notification);
  const { paymentRequestId, event } = fields(data);
  const requestId = matching(paymentRequestId, idShape);
  if (requestId !== undefined && event === 'ENDED' && notification === undefined) {
    return { act: 'close', tag: requestId };
  }
  const words = { title: line(title, titleLengthMax), body: line(body, bodyLengthMax) };
  return {
    act: 'show',
    title: words.title ?? generic.title[language],
    // A title without its text is no message of ours.
    body: words.title === undefined ? generic.body[language] : (words.body ?? ''),
    tag: requestId ?? matching(tag, tagShape) ?? 'news',
    ...(requestId !== undefined && { requestId }),
    ...(typeof event === 'string' && tagShape.test(event) && { event }),
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const matching = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

function line(value: unknown, lengthMax: number): string | undefined {
  const text = typeof value === 'string' ? value.trim().slice(0, lengthMax) : '';
  return text === '' ? undefined : text;
}
