import { navigate } from 'wouter/use-browser-location';
import { formatCents } from '../../web/format/money.ts';
import { currentLanguage } from '../../web/words/language.ts';
import { alertOnce } from '../notifications/alert-once.ts';
import type { CounterRequest } from './use-counter-requests.ts';
import { counterWords } from './words.ts';

/** Draws the merchant's attention to what a client proposes, in the ways chosen on this device. */
export function alertCounter({ id, amount, matchCode }: CounterRequest): Promise<void> {
  return alertOnce(`counter ${id}`, () => {
    const language = currentLanguage();
    const own = counterWords(language);
    return {
      title: own.proposed({ amount: formatCents(amount.value, language), euros: amount.value / 100 }),
      body: own.alertBody({ code: matchCode }),
      language,
      tag: id,
      onClick: () => navigate('/'),
    };
  });
}
