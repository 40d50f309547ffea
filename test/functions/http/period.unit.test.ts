import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../functions/http/period.ts';
import { instant, toIso } from '../../../core/time.ts';

const asked = { now: instant(Date.parse('2026-04-30T09:00:00Z')), daysBack: 90 };

describe('the period asked for', () => {
  it('ends today and spans the days back when nothing is said', () => {
    const result = periodOf({}, asked);
    expect(result).toMatchObject({ period: { from: '2026-01-30', to: '2026-04-30' } });
    if ('refusal' in result) throw new Error('refused');
    expect([toIso(result.period.firstInstant), toIso(result.period.lastInstant)]).toEqual([
      '2026-01-29T23:00:00Z',
      '2026-04-30T21:59:59.999Z',
    ]);
  });

  it.each([
    [{ to: '0000-01-01' }, 'to'],
    [{ to: '9999-12-31' }, 'to'],
    [{ from: '0000-01-01' }, 'from'],
    [{ from: '9999-12-31' }, 'from'],
    [{ from: '0000-01-01', to: '0000-01-01' }, 'from'],
    [{ from: '9999-12-31', to: '9999-12-31' }, 'from'],
    [{ from: '0000-01-01', to: '9999-12-31' }, 'from'],
    [{ from: '2026-04-30', to: '2026-04-29' }, 'from'],
    [{ from: '2025-04-28', to: '2026-04-30' }, 'from'],
  ])('%o is none that the calendar holds', (query, field) => {
    expect(periodOf(query, asked)).toEqual({ refusal: { code: 'period-invalid', field } });
  });
});
