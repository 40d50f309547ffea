import { formatDay } from '../../../web/format/dates.ts';
import { formatCents } from '../../../web/format/money.ts';
import type { Language } from '../../../web/words/language.ts';
import { addressOf, type Recipient } from '../../letter/recipient.ts';
import type { WindowLetter } from '../../letter/window-letter-pdf.ts';
import type { DebtDetail } from '../use-debts.ts';
import { claimWords } from './words.ts';

interface Facts {
  recipient: Recipient;
  /** With its article, as it stands after « à » or « par ». */
  issuer: string;
  debt: DebtDetail;
  now: number;
}

/** The letter that asks a merchant to pay what it owes: how much, since when, what for, and how. */
export function claimLetter({ recipient, issuer, debt, now }: Facts, language: Language = 'fr'): WindowLetter {
  const own = claimWords(language);
  const euros = (cents: number) => formatCents(cents, language);
  const day = (date: string) => formatDay(date, language, now);
  const { payTo, changes, left, since, tradeName = recipient.name } = debt;
  const made = changes.map(({ exportDate, amount }) =>
    own.change({ day: day(exportDate), amount: euros(amount.value) }),
  );
  return {
    language,
    title: own.title,
    from: own.from({ issuer }),
    address: addressOf(recipient),
    date: own.date({ day: formatDay(now, language, now) }),
    paragraphs: [
      own.owed({ merchant: tradeName, amount: euros(left.value), since: day(since) }),
      own.why({ changes: made.toReversed().join(' ; ') }),
      own.how({ name: payTo.name, iban: payTo.iban.replaceAll(/(.{4})(?=.)/g, '$1 ') }),
    ],
    keyIs: own.referenceIs,
    key: { text: payTo.reference, size: 14 },
    footer: own.footer,
  };
}
