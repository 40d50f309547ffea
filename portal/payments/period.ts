/** A day of the API (`2026-06-08`), in Europe/Paris. */
export type Day = string;

export const presets = ['7-jours', '30-jours', '90-jours', 'ce-mois', 'mois-dernier'] as const;
export type Preset = (typeof presets)[number];

/** The days that are looked at: a preset moves on with today, dates stay. */
export type Period = { preset: Preset } | { from: Day; to: Day };

export const defaultPreset: Preset = '90-jours';

const daysBack: Partial<Record<Preset, number>> = { '7-jours': 6, '30-jours': 29, '90-jours': 89 };

/** The first and the last day, both included. */
export function daysOf(period: Period, today: Day): { from: Day; to: Day } {
  if (!('preset' in period)) return period;
  const back = daysBack[period.preset];
  if (back !== undefined) return { from: shifted(today, { days: -back }), to: today };
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  if (period.preset === 'ce-mois') return { from: firstOfMonth, to: today };
  return { from: shifted(firstOfMonth, { months: -1 }), to: shifted(firstOfMonth, { days: -1 }) };
}

function shifted(day: Day, { days = 0, months = 0 }: { days?: number; months?: number }): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date + days)).toISOString().slice(0, 10);
}

/** A day that exists in the calendar. */
export const isDay = (text: string | null): text is Day =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && shiftedIsSame(text);

const shiftedIsSame = (day: Day) => shifted(day, {}) === day;
