import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseAmount } from '../../contract/amount-text.ts';
import { formatDate, formatDay, formatMoment, formatTime, isoDay } from '../../web/format/dates.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { groupDigits } from '../../web/format/identifier.ts';
import { centsToInput, formatCents } from '../../web/format/money.ts';
import { formatChange } from '../../web/format/percent.ts';
import { formatShortDay } from '../../web/format/short-day.ts';
import { formatUntil } from '../../web/format/until.ts';
import { formatWholeEuros } from '../../web/format/whole-euros.ts';

const now = Date.parse('2026-06-05T12:00:00Z');
/** No-break spaces are shown as `_`. */
const seen = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, '_');

describe('amounts', () => {
  it('are read back as they are shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_99 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (cents, language) => {
          expect(parseAmount(formatCents(cents, language))).toBe(cents);
        },
      ),
    );
  });

  it('have a minus, which no line ends with, where they are debts or declines', () => {
    expect(seen(formatCents(-75, 'fr'))).toBe('−0,75_€');
    expect(formatCents(-75, 'en')).toBe('−€0.75');
    expect(seen(formatWholeEuros(-10_000, 'fr'))).toBe('−100_€');
    expect([formatChange(-0.18, 'fr'), formatChange(0.18, 'fr')].map(seen)).toEqual(['−18_%', '+18_%']);
  });

  it('are shown and typed as the reader writes them', () => {
    expect(seen(formatCents(123_450, 'fr'))).toBe('1_234,50_€');
    expect(formatCents(123_450, 'en')).toBe('€1,234.50');
    expect([centsToInput(8550, 'fr'), centsToInput(8550, 'en'), centsToInput(8500, 'fr')]).toEqual([
      '85,50',
      '85.50',
      '85',
    ]);
  });
});

describe('the first of a month', () => {
  it('is an ordinal in French, and only the first is', () => {
    const written = ['2026-06-01', '2026-06-11'].flatMap((day) => [
      formatDate(day, 'fr'),
      formatDay(day, 'fr', now),
      formatShortDay(day, 'fr'),
    ]);
    expect(written.map(seen)).toEqual([
      '1er_juin_2026',
      'lundi_1er_juin',
      '1er_juin',
      '11_juin_2026',
      'jeudi_11_juin',
      '11_juin',
    ]);
    expect(seen(formatDate('2026-06-01', 'en'))).toBe('1_Jun_2026');
  });
});

describe('dates, in Paris', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'Europe/Paris'));
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['Indian/Reunion', ' (heure_de_Paris)'],
    ['America/Martinique', ' (heure_de_Paris)'],
    ['UTC', ' (heure_de_Paris)'],
    ['Europe/Paris', ''],
    // Another zone, the same time.
    ['Europe/Madrid', ''],
  ])('says whose time it is to a reader whose clock shows another: in %s', (zone, said) => {
    vi.stubEnv('TZ', zone);
    expect(seen(formatMoment('2026-06-06T07:05:00Z', 'fr', now))).toBe(`demain à 9_h_05${said}`);
    expect(seen(formatUntil('2026-06-08T12:03:00Z', 'fr', now))).toBe(`jusqu’au lundi_8_juin à 14_h_03${said}`);
  });

  it('asks the clock of that moment, since not every zone changes it', () => {
    vi.stubEnv('TZ', 'Africa/Lagos');
    expect(seen(formatMoment('2026-01-08T12:03:00Z', 'en', now))).toBe('Thursday_8_January at 13:03');
    expect(seen(formatMoment('2026-07-08T12:03:00Z', 'en', now))).toBe('Wednesday_8_July at 14:03 (Paris_time)');
  });

  it('says the day in full, the first as « 1er », and the year only when it is another one', () => {
    expect(seen(formatDay('2026-06-08', 'fr', now))).toBe('lundi_8_juin');
    expect(seen(formatDay('2026-07-01', 'fr', now))).toBe('mercredi_1er_juillet');
    expect(seen(formatDay('2027-01-04', 'fr', now))).toBe('lundi_4_janvier_2027');
    expect(seen(formatDay('2026-06-08', 'en', now))).toBe('Monday_8_June');
  });

  it('takes the day and the hour of Paris, wherever the reader is', () => {
    expect(isoDay('2026-06-07T22:30:00Z')).toBe('2026-06-08');
    expect(seen(formatTime('2026-06-07T22:03:00Z', 'fr'))).toBe('0_h_03');
    expect(seen(formatTime('2026-06-07T12:03:00Z', 'fr'))).toBe('14_h_03');
    expect(formatTime('2026-01-07T12:03:00Z', 'en')).toBe('13:03');
  });

  it('calls near days by their names', () => {
    const at = (iso: string) => seen(formatMoment(iso, 'fr', now));
    expect(at('2026-06-05T16:00:00Z')).toBe('aujourd’hui à 18_h_00');
    expect(at('2026-06-06T07:05:00Z')).toBe('demain à 9_h_05');
    expect(at('2026-06-04T07:05:00Z')).toBe('hier à 9_h_05');
    expect(at('2026-06-08T12:03:00Z')).toBe('lundi_8_juin à 14_h_03');
  });
});

describe('durations', () => {
  it.each([
    [2 * 86_400_000 + 3 * 3_600_000, '2_jours_3_h'],
    [86_400_000, '1_jour'],
    [3_600_000 + 5 * 60_000, '1_h_05_min'],
    [9 * 60_000 + 5_000, '9_min_05_s'],
    [10 * 60_000, '10_min'],
    [41_100, '42_s'],
    [0, '0_s'],
    [-5, '0_s'],
  ])('%i ms left are said as %s', (ms, text) => {
    expect(seen(formatDuration(ms, 'fr'))).toBe(text);
  });
});

it('an identifier is shown in groups that can be read aloud', () => {
  expect(seen(groupDigits('10003377487'))).toBe('100_0337_7487');
});
