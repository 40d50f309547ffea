import type { CreditRecords } from '../../../adapters/dynamodb/credit-records.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import { creditBody } from '../../http/bodies/credit-body.ts';
import type { Call, Reply } from '../../http/call.ts';

/** What the client was given, and what of it was taken back since it was wrong; the newest. */
export async function listMyCredits(
  { caller }: Call<'listMyCredits'>,
  { creditRecords }: { creditRecords: CreditRecords },
): Promise<Reply<'listMyCredits'>> {
  const records = (await creditRecords.of(caller)).slice(0, listLimits.pageSizeMax);
  return { body: { items: records.map(creditBody) } };
}
