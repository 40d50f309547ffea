import type { NewestListed } from '../../../adapters/dynamodb/newest-listed.ts';
import { listLimits, workLimits } from '../../../contract/settings/limits.ts';
import type { Act } from '../../../core/act.ts';

interface Proposable {
  status: string;
}
type Proposed<T> = Extract<T, { status: 'PROPOSED' }>;

/** Those that wait for a second person among the newest ones of a list, oldest first. */
export async function proposedAmong<T extends Proposable>(
  list: (limit: number, before?: string) => Promise<NewestListed<T>>,
): Promise<{ proposed: (Proposed<T> & { proposed: Act })[]; hasMore: boolean }> {
  const proposed: (Proposed<T> & { proposed: Act })[] = [];
  let before: string | undefined;
  for (let page = 0; page < workLimits.pagesLookedThrough; page += 1) {
    const { items, next } = await list(listLimits.pageSizeMax, before);
    proposed.push(...items.filter((item): item is Proposed<T> & { proposed: Act } => item.status === 'PROPOSED'));
    if (next === undefined) return { proposed: proposed.reverse(), hasMore: false };
    before = next;
  }
  return { proposed: proposed.reverse(), hasMore: true };
}
