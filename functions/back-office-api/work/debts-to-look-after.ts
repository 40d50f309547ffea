import pMap from 'p-map';
import type { DebtStore } from '../../../adapters/dynamodb/debt-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { DAY_MS } from '../../../contract/duration.ts';
import { negate } from '../../../contract/money.ts';
import { allShards } from '../../../core/ledger/journal.ts';
import { caseOf } from '../../../core/reimbursement/debt-case.ts';
import { parisDate, type Instant } from '../../../core/time.ts';
import { startOf } from './start-of.ts';
import type { WorkItem } from './work-item.ts';

export interface DebtWorkDependencies {
  debts: Pick<DebtStore, 'find'>;
  ledger: Pick<LedgerStore, 'debts'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

const readsAtOnce = 4;

/** What merchants owe us, the oldest first, with whoever looks after it: taken on the page of the debt (docs/decisions/126). */
export async function debtsToLookAfter(
  { debts, ledger, directory }: DebtWorkDependencies,
  { now, limit }: { now: Instant; limit: number },
): Promise<WorkItem[]> {
  const shards = await Promise.all(allShards.map((shard) => ledger.debts(shard)));
  const owed = shards.flatMap((shard) =>
    [...shard].flatMap(([merchantId, { net, since }]) => (since === undefined ? [] : [{ merchantId, net, since }])),
  );
  const oldest = owed.sort((one, other) => (one.since < other.since ? -1 : 1)).slice(0, limit + 1);
  const merchants = await directory.merchants(oldest.map(({ merchantId }) => merchantId));
  const names = new Map(merchants.map(({ id, tradeName }) => [id, tradeName]));
  const today = startOf(parisDate(now));
  return pMap(
    oldest,
    async ({ merchantId, net, since }) => {
      const { owner } = caseOf(merchantId, since, await debts.find(merchantId));
      const amount = negate(net);
      const ageDays = (today - startOf(since)) / DAY_MS;
      return {
        id: merchantId,
        since: startOf(since),
        about: { kind: 'MERCHANT', id: merchantId },
        facts: { tradeName: names.get(merchantId) ?? merchantId, amount, ageDays },
        ...(owner && { taken: owner }),
      };
    },
    { concurrency: readsAtOnce },
  );
}
