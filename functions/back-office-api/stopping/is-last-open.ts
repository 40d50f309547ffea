import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import type { Team } from '../../../core/organisation/team.ts';

/** Whether all other establishments of its organisation are closed: a paused or blocked one may still go on. */
export async function isLastOpen(
  { id }: Pick<MerchantProfile, 'id'>,
  { establishments }: Pick<Team, 'establishments'>,
  { directory }: { directory: Pick<DirectoryStore, 'merchants'> },
): Promise<boolean> {
  const others = await directory.merchants(establishments.filter((other) => other !== id));
  return others.every(({ status }) => status === 'CLOSED');
}
