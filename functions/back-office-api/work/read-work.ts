import type { TakenStore } from '../../../adapters/dynamodb/taken-store.ts';
import { may } from '../../../contract/back-office/rights.ts';
import { workListNames, workLists } from '../../../contract/back-office/work.ts';
import { workLimits } from '../../../contract/settings/limits.ts';
import { toIso } from '../../../core/time.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { readList, type WorkDependencies } from './work-lists.ts';
import { actBody } from '../../http/bodies/act-body.ts';

interface Dependencies extends WorkDependencies {
  taken: Pick<TakenStore, 'of'>;
}

/** How much waits in each list that the caller may see. */
export async function listWork(
  { roles, now }: Call<'listWork'>,
  dependencies: Dependencies,
): Promise<Reply<'listWork'>> {
  const visible = workListNames.filter((list) => may(roles, workLists[list]));
  const items = await Promise.all(
    visible.map(async (list) => {
      const [waiting, taken] = await Promise.all([
        readList[list](dependencies, { now, limit: workLimits.listedMax }),
        dependencies.taken.of(list),
      ]);
      const [oldest] = waiting.items;
      return {
        list,
        count: waiting.items.length,
        hasMore: waiting.hasMore,
        taken: waiting.items.filter((item) => item.taken ?? taken.get(item.id)).length,
        ...(oldest && { oldest: toIso(oldest.since) }),
      };
    }),
  );
  return { body: { items } };
}

/** What waits in one list, oldest first, and who took it. */
export async function getWorkList(
  { params: { list }, roles, now }: Call<'getWorkList'>,
  dependencies: Dependencies,
): Promise<Reply<'getWorkList'>> {
  if (!may(roles, workLists[list])) return refused({ code: 'right-missing' });
  const [waiting, taken] = await Promise.all([
    readList[list](dependencies, { now, limit: workLimits.listedMax }),
    dependencies.taken.of(list),
  ]);
  return {
    body: {
      items: waiting.items.map(({ id, since, about, facts, taken: own }) => {
        const act = own ?? taken.get(id);
        return { id, since: toIso(since), about, facts, ...(act && { taken: actBody(act) }) };
      }),
      hasMore: waiting.hasMore,
    },
  };
}
