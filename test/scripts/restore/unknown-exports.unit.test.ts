import { expect, it } from 'vitest';
import type { ObjectStore } from '../../../adapters/s3/object-store.ts';
import type { LocalDate } from '../../../core/time.ts';
import { unknownExports } from '../../../scripts/restore/unknown-exports.ts';

const inBucket = ['2026-11-26', '2026-11-27', '2026-11-30'].map((day) => `reimbursements/date=${day}/manifest.json`);
const bucket: ObjectStore = {
  putIfAbsent: () => Promise.reject(new Error('it is only read')),
  read: (key) => Promise.resolve(inBucket.includes(key) ? (async function* () {})() : undefined),
};

it('names what was published after the second that the tables are of, before it is paid again', async () => {
  const known = new Set(['2026-11-26' as LocalDate]);
  expect(await unknownExports(bucket, known, '2026-11-30' as LocalDate)).toEqual(['2026-11-27', '2026-11-30']);
  const all = new Set(['2026-11-26', '2026-11-27', '2026-11-30'] as LocalDate[]);
  expect(await unknownExports(bucket, all, '2026-11-30' as LocalDate)).toEqual([]);
});
