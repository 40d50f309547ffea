import type { Language } from '../words/language.ts';

const nbsp = '\u00a0';
const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Milliseconds of the API's durations: `P3D`, `PT12H`, `P1DT2H`. Undefined for another text. */
export function durationMs(iso: string): number | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso);
  if (!match || iso.endsWith('P') || iso.endsWith('T')) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return days * dayMs + hours * hourMs + minutes * minuteMs + seconds * secondMs;
}

const units = {
  fr: [
    ['jour', 'jours', dayMs],
    ['h', 'h', hourMs],
    ['min', 'min', minuteMs],
    ['s', 's', secondMs],
  ],
  en: [
    ['day', 'days', dayMs],
    ['h', 'h', hourMs],
    ['min', 'min', minuteMs],
    ['s', 's', secondMs],
  ],
} as const;

/** The two largest units that a person cares about: « 2 jours 3 h », « 9 min 05 s », « 42 s ». */
export function formatDuration(ms: number, language: Language): string {
  let left = Math.max(0, Math.ceil(ms / secondMs) * secondMs);
  const parts: string[] = [];
  for (const [one, many, size] of units[language]) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (parts.length === 0 && count === 0 && size > secondMs) continue;
    if (parts.length === 1 && count === 0) break;
    const shown = parts.length > 0 && size <= minuteMs ? String(count).padStart(2, '0') : String(count);
    parts.push(`${shown}${nbsp}${count > 1 ? many : one}`);
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
