import { formatDuration } from '../../web/format/durations.ts';
import { durationMs } from '../../contract/duration.ts';
import { formatCents } from '../../web/format/money.ts';
import type { Language } from '../../web/words/language.ts';
import type { Terms } from '../collect/find-issues.ts';

/** The merchant's terms as the help speaks of them. */
export function termsInWords(terms: Terms, language: Language) {
  const duration = (iso: string) => formatDuration(durationMs(iso) ?? 0, language);
  return {
    floor: formatCents(terms.amountFloor.value, language),
    immediate: duration(terms.immediateDelay),
    delayMin: duration(terms.clientDelay.min),
    delayMax: duration(terms.clientDelay.max),
    hold: duration(terms.holdDuration),
    leadDays: terms.leadBusinessDays,
  };
}
