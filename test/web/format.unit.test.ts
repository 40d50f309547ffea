import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../contract/amount-text.ts';
import { formatDay, formatMoment, formatTime, isoDay } from '../../web/format/dates.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { groupDigits } from '../../web/format/identifier.ts';
import { centsToInput, formatCents } from '../../web/format/money.ts';

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

describe('dates, in Paris', () => {
  it('says the day in full, the first as « 1er », and the year only when it is another one', () => {
    expect(formatDay('2026-06-08', 'fr', now)).toBe('lundi 8 juin');
    expect(formatDay('2026-07-01', 'fr', now)).toBe('mercredi 1er juillet');
    expect(formatDay('2027-01-04', 'fr', now)).toBe('lundi 4 janvier 2027');
    expect(formatDay('2026-06-08', 'en', now)).toBe('Monday 8 June');
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
    expect(at('2026-06-08T12:03:00Z')).toBe('lundi 8 juin à 14_h_03');
  });
});

describe('durations', () => {
  it.each([
    [2 * 86_400_000 + 3 * 3_600_000, '2_jours 3_h'],
    [86_400_000, '1_jour'],
    [3_600_000 + 5 * 60_000, '1_h 05_min'],
    [9 * 60_000 + 5_000, '9_min 05_s'],
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
