import { expect, it } from 'vitest';
import { perDay, perHour } from '../../core/allowance.ts';
import { instant } from '../../core/time.ts';

const at = (text: string) => instant(Date.parse(text));
const counted = { key: 'somebody', amount: 1, most: 3 };

it('a day is one of Paris, and ends with it', () => {
  const evening = perDay(counted, at('2026-06-08T21:59:59.999Z'));
  expect(evening).toEqual({ ...counted, key: 'somebody#2026-06-08', until: at('2026-06-08T22:00:00Z') });
  expect(perDay(counted, at('2026-06-08T22:00:00Z'))).toMatchObject({ key: 'somebody#2026-06-09' });
});

it('an hour is one of the clock, of one who is counted', () => {
  const late = perHour(counted, at('2026-06-08T21:59:59.999Z'));
  expect(late).toEqual({ ...counted, key: 'somebody#2026-06-08T21:00:00Z', until: at('2026-06-08T22:00:00Z') });
  expect(perHour(counted, at('2026-06-08T22:00:00Z')).key).not.toBe(late.key);
  expect(perHour({ ...counted, key: 'another' }, at('2026-06-08T21:30:00Z')).key).not.toBe(late.key);
});
