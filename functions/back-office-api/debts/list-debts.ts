import pMap from 'p-map';
import type { DebtStore } from '../../../adapters/dynamodb/debt-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { DAY_MS } from '../../../contract/duration.ts';
import { add, negate, toMoney, zero } from '../../../contract/money.ts';
import { allShards } from '../../../core/ledger/journal.ts';
import { debtState } from '../../../core/reimbursement/debt-case.ts';
import { parisDate, toIso } from '../../../core/time.ts';
import { actBody } from '../../http/bodies/act-body.ts';
import type { Call, Reply } from '../../http/call.ts';
import { knownDebt, type DebtDependencies } from './known-debt.ts';

interface Dependencies extends DebtDependencies {
  debts: Pick<DebtStore, 'find'>;
  ledger: DebtDependencies['ledger'] & Pick<LedgerStore, 'debts'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

const readsAtOnce = 4;

/** All at once: few merchants owe anything, and whoever looks wants to see the oldest and the sum. */
export async function listDebts({ now }: Call<'listDebts'>, dependencies: Dependencies): Promise<Reply<'listDebts'>> {
  const { ledger, directory } = dependencies;
  const shards = await Promise.all(allShards.map((shard) => ledger.debts(shard)));
  const merchantIds = shards.flatMap((shard) => [...shard.keys()]);
  const read = await pMap(merchantIds, (id) => knownDebt(dependencies, id, now), { concurrency: readsAtOnce });
  const found = read.filter((one) => one !== undefined);
  const merchants = await directory.merchants(merchantIds);
  const names = new Map(merchants.map(({ id, tradeName }) => [id, tradeName]));
  const today = Date.parse(parisDate(now));
  const items = found.map(({ debt: { net, since }, case: { merchantId, owner, claims, ...rest }, left }) => {
    const claimedAt = claims.at(-1)?.at;
    return {
      merchantId,
      tradeName: names.get(merchantId),
      amount: toMoney(negate(net)),
      left: toMoney(left),
      since,
      ageDays: (today - Date.parse(since)) / DAY_MS,
      state: debtState(left, { merchantId, claims, ...rest }),
      ...(owner && { owner: actBody(owner) }),
      ...(claimedAt !== undefined && { claimedAt: toIso(claimedAt) }),
    };
  });
  return {
    body: {
      items: items.sort((a, b) => b.ageDays - a.ageDays || b.amount.value - a.amount.value),
      total: toMoney(add(zero, ...found.map(({ debt }) => negate(debt.net)))),
    },
  };
}
