import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.ts';
import type { Language } from '../words/language.ts';
import { durationWords } from './duration-words.ts';

const units = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
  ['second', SECOND_MS],
] as const;

/** The two largest units that a person cares about: « 2 jours 3 h », « 9 min 05 s », « 42 s ». */
export function formatDuration(ms: number, language: Language): string {
  let left = Math.max(0, Math.ceil(ms / SECOND_MS) * SECOND_MS);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (parts.length === 0 && count === 0 && size > SECOND_MS) continue;
    if (parts.length === 1 && count === 0) break;
    const number = parts.length > 0 && size <= MINUTE_MS ? String(count).padStart(2, '0') : String(count);
    parts.push(durationWords(language)[unit]({ count, number }));
    if (parts.length === 2) break;
  }
  return parts.join('\u00a0');
}
