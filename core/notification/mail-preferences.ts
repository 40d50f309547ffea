import type { Language } from '../../contract/words/language.ts';
import type { MerchantNoticeEvent } from './notice.ts';

/** What a merchant may switch off. */
export type MailChoice = 'paid' | 'toConfirm' | 'holdEnding' | 'holdLost' | 'dailyDigest' | 'transferMade';

/** Which mails a merchant wants, and in which language. */
export type MailPreferences = Readonly<Record<MailChoice, boolean>> & { readonly language: Language };

/** Of a merchant who has chosen nothing yet: whoever is not told of a hold that runs out loses money. */
export const firstPreferences: MailPreferences = {
  language: 'fr',
  paid: true,
  toConfirm: true,
  holdEnding: true,
  holdLost: true,
  dailyDigest: true,
  transferMade: true,
};

/** By which choice a mail is switched off; of the bank account, and of being stopped, a merchant is told in any case. */
const choices: Record<MerchantNoticeEvent, MailChoice | undefined> = {
  PAID: 'paid',
  TO_CONFIRM: 'toConfirm',
  HOLD_ENDS_IN_24_H: 'holdEnding',
  HOLD_ENDS_IN_2_H: 'holdEnding',
  HOLD_LOST: 'holdLost',
  DAILY_DIGEST: 'dailyDigest',
  TRANSFER_MADE: 'transferMade',
  ACCOUNT_CHANGED: undefined,
  ACCOUNT_STOPPED: undefined,
  ACCOUNT_REFUSED: undefined,
  STATUS_CHANGED: undefined,
};

export function isWanted(event: MerchantNoticeEvent, preferences: MailPreferences): boolean {
  const choice = choices[event];
  return choice === undefined || preferences[choice];
}
