import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportOutcomeStore } from '../../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import { startOf } from './start-of.ts';
import type { WorkItem } from './work-item.ts';

export interface TransferDependencies {
  exports: Pick<ExportStore, 'progress'>;
  outcomes: Pick<ExportOutcomeStore, 'list'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

/**
 * Sums that were not transferred: those that the last export withheld or left below the minimum, which come again with every
 * export until they are paid.
 */
export async function transfersToLookAt(
  { exports, outcomes, directory }: TransferDependencies,
  limit: number,
): Promise<WorkItem[]> {
  const items: WorkItem[] = [];
  const { latest } = await exports.progress();
  const date = latest?.exportDate;
  for (const kind of date === undefined ? [] : (['WITHHELD', 'BELOW_MINIMUM'] as const)) {
    for await (const { outcome } of outcomes.list(date!, { kind })) {
      const { merchantId, net } = outcome;
      const reason = 'reason' in outcome ? outcome.reason : kind;
      const facts = { kind, reason, net, exportDate: date!, merchantId };
      items.push({
        id: `${kind}.${merchantId}`,
        since: startOf(date!),
        about: { kind: 'MERCHANT', id: merchantId },
        facts,
      });
      if (items.length > limit) break;
    }
  }
  const oldest = items.sort((one, other) => one.since - other.since).slice(0, limit + 1);
  const merchants = await directory.merchants([...new Set(oldest.map(({ about }) => about.id))]);
  const names = new Map(merchants.map(({ id, tradeName }) => [id, tradeName]));
  return oldest.map((item) => ({ ...item, facts: { ...item.facts, tradeName: names.get(item.about.id) ?? '' } }));
}
