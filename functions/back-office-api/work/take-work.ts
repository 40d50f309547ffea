import type { TakenStore } from '../../../adapters/dynamodb/taken-store.ts';
import { may } from '../../../contract/back-office/rights.ts';
import { workLists } from '../../../contract/back-office/work.ts';
import { workLimits } from '../../../contract/settings/limits.ts';
import { noBody, notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { readList, type WorkDependencies } from './work-lists.ts';

interface Dependencies extends WorkDependencies {
  taken: Pick<TakenStore, 'take' | 'giveBack' | 'find'>;
}

/** Whoever is first has it; to them, once more is the same. */
export async function takeWork(call: Call<'takeWork'>, dependencies: Dependencies): Promise<Reply<'takeWork'>> {
  const { params, caller, roles, now } = call;
  const { list, id } = params;
  if (!may(roles, workLists[list])) return refused({ code: 'right-missing' });
  const { items } = await readList[list](dependencies, { now: call.now, limit: workLimits.listedMax });
  const item = items.find((one) => one.id === id);
  if (!item) return notFound;
  const operation = byOperator(call, { act: 'WORK_TAKEN', about: item.about, to: { list } });
  const { by } = await dependencies.taken.take(list, id, { by: caller, at: now }, operation);
  return by === caller ? noBody : refused({ code: 'work-taken' });
}

/** Others can take it again. Somebody else may do so too: who took it may be ill. */
export async function giveBackWork(
  call: Call<'giveBackWork'>,
  { taken, ...dependencies }: Dependencies,
): Promise<Reply<'giveBackWork'>> {
  const { list, id } = call.params;
  if (!may(call.roles, workLists[list])) return refused({ code: 'right-missing' });
  const before = await taken.find(list, id);
  const { items } = await readList[list](dependencies, { now: call.now, limit: workLimits.listedMax });
  const item = items.find((one) => one.id === id);
  if (!item || !before) return noBody;
  const from = { list, takenBy: before.by };
  await taken.giveBack(list, id, byOperator(call, { act: 'WORK_GIVEN_BACK', about: item.about, from }));
  return noBody;
}
