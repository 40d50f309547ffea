import { inOneUnit } from '../../contract/duration.ts';
import type { Language } from '../../contract/words/language.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { delayWords } from './delay-words.ts';

type Limit = NonNullable<Refusal['limit']>;

/** A refusal's limits in each way that its sentence may tell them: as amounts of cents, as ISO durations, as a count. */
export function limitsInWords({ min = 0, max = 0 }: Limit, language: Language) {
  return {
    minAmount: inEuros(min, language),
    maxAmount: inEuros(max, language),
    minDelay: delayInWords(min, language),
    maxDelay: delayInWords(max, language),
    max,
  };
}

function inEuros(cents: number | string, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-IE';
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(Number(cents) / 100);
}

/** `P3D` is « 3 jours »: the API's durations in one unit. */
function delayInWords(iso: number | string, language: Language): string {
  const { count, unit } = inOneUnit(String(iso)) ?? { count: 0, unit: 'S' };
  return delayWords(language)[unit]({ count });
}
