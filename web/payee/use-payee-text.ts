import type { Schemas } from '../api/client.ts';
import { serverNow } from '../api/server-clock.ts';
import { formatMoment } from '../format/dates.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/words.ts';
import { payeeWords } from './payee-words.ts';

/** What the bank of an account said of its holder's name, in words. */
export function usePayeeText(): (payee: Omit<Schemas['PayeeCheck'], 'despite'>) => string {
  const own = useWords(payeeWords);
  const language = useLanguage();
  return ({ outcome, at, name = '', because = 'NO_ANSWER' }) => {
    const moment = formatMoment(at, language, serverNow());
    return own[outcome === 'NOT_CHECKED' ? because : outcome]({ moment, name });
  };
}
