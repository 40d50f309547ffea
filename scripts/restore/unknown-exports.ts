import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { exportFileKey } from '../../core/reimbursement/export-keys.ts';
import { manifestName } from '../../core/reimbursement/manifest.ts';
import { addDays, type LocalDate } from '../../core/time.ts';

/** As far back as DynamoDB restores, and the day of today. */
const daysBack = 36;

/**
 * The exports that are published in the bucket and that the tables know nothing of, since they are as of before: the bank may have
 * their files, and the next export would pay the same lines again.
 *
 * @param published the dates of those that the tables know as published
 */
export async function unknownExports(
  bucket: ObjectStore,
  published: ReadonlySet<LocalDate>,
  today: LocalDate,
): Promise<LocalDate[]> {
  const days = Array.from({ length: daysBack + 1 }, (_, back) => addDays(today, back - daysBack));
  const found: LocalDate[] = [];
  for (const day of days.filter((each) => !published.has(each))) {
    if ((await bucket.read(exportFileKey(day, manifestName))) !== undefined) found.push(day);
  }
  return found;
}
