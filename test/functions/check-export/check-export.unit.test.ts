import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../core/reimbursement/plan.ts';
import { instant, localDate } from '../../../core/time.ts';
import { checkExport } from '../../../functions/check-export/check-export.ts';

const latest = (date: string, status: 'PLANNED' | 'PUBLISHED' = 'PUBLISHED'): Progress => ({
  latest: { exportDate: localDate(date), status },
});

describe('at seven in the morning', () => {
  it.each<[string, string, Progress, boolean]>([
    ['there is this morning’s manifest', '2026-05-05T07:00+02:00', latest('2026-05-05'), false],
    ['there is yesterday’s only', '2026-05-05T07:00+02:00', latest('2026-05-04'), true],
    ['the batch is not through', '2026-05-05T07:00+02:00', latest('2026-05-05', 'PLANNED'), true],
    ['it is a holiday', '2026-05-01T07:00+02:00', latest('2026-04-30'), false],
    ['it is Sunday, with 25 hours', '2026-10-25T07:00+01:00', latest('2026-10-23'), false],
    ['it is the Monday after those 25 hours', '2026-10-26T07:00+01:00', latest('2026-10-23'), true],
    ['one export has caught up with the days that were missed', '2026-05-13T07:00+02:00', latest('2026-05-13'), false],
    [
      'an export of before the weekend was never finished',
      '2026-05-03T07:00+02:00',
      latest('2026-04-30', 'PLANNED'),
      true,
    ],
    ['there was never one', '2026-05-05T07:00+02:00', {}, true],
  ])('%s', async (_when, now, progress, isMissing) => {
    const exports = { progress: () => Promise.resolve(progress as never) };
    const checked = await checkExport({ exports, now: () => instant(Date.parse(now.replace('+', ':00+'))) });
    expect(checked.isMissing).toBe(isMissing);
  });
});
