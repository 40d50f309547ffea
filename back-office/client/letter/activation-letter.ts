import { formatDay } from '../../../web/format/dates.ts';
import type { Language } from '../../../web/words/language.ts';
import { addressOf, type Recipient } from '../../letter/recipient.ts';
import type { WindowLetter } from '../../letter/window-letter-pdf.ts';
import { letterWords } from './words.ts';

interface Facts {
  recipient: Recipient;
  /** With its article, as it stands after « à » or « par ». */
  issuer: string;
  code: string;
  expiresAt: string;
  /** Where the App is opened. */
  appUrl: string;
  now: number;
}

/** The letter that hands an activation code over. */
export function activationLetter({ recipient, issuer, code, expiresAt, appUrl, now }: Facts, language: Language) {
  const own = letterWords(language);
  const letter: WindowLetter = {
    language,
    title: own.title,
    from: own.from({ issuer }),
    address: addressOf(recipient),
    date: own.date({ day: formatDay(now, language, now) }),
    paragraphs: [own.why, own.how({ appUrl }), own.until({ day: formatDay(expiresAt, language, now) })],
    keyIs: own.codeIs,
    key: { text: code, size: 22 },
    footer: own.footer,
  };
  return letter;
}
