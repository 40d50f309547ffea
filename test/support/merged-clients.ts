import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { cents } from '../../contract/money.ts';
import type { ClientProfile } from '../../core/client.ts';
import { anOperation } from './operations.ts';
import { createdAt } from './payments.ts';
import type { TableNames, TestTables } from './tables.ts';

const profile = (id: string): ClientProfile => ({
  id,
  name: 'Marie Durand',
  identifiers: [],
  createdAt,
  requestHash: id,
});

/** The accounts of one person, empty, of which the first has become one with the second. */
export async function mergedInto(db: TestTables, tables: TableNames, ended: string, kept: string): Promise<void> {
  const directory = directoryStore(db.documents, tables);
  for (const id of [ended, kept]) await directory.createClient(profile(id), [], anOperation());
  const merge = { ends: profile(ended), kept: profile(kept), available: cents(0), id: `merge-${ended}`, at: createdAt };
  if (!(await directory.mergeClients(merge, anOperation(), []))) throw new Error(`${ended} has not been merged`);
}
