import { bankEntryStore } from '../../adapters/dynamodb/bank-entry-store.ts';
import { bankFileStore } from '../../adapters/dynamodb/bank-file-store.ts';
import { repaymentReader } from '../../adapters/dynamodb/debt-store.ts';
import { transferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { textContent } from '../../adapters/s3/object-store.ts';
import type { Instant } from '../../core/time.ts';
import { merchantOwners } from '../../functions/merchant-people.ts';
import { takeFile, type FileDependencies, type FileRun } from '../../functions/bank-feedback/take-file.ts';
import { memoryObjects } from './memory-objects.ts';
import type { World } from './reimbursement-world.ts';

type Client = World['client'];

/** A bank that answers the exports of a world by files, and the inbox that they come into. */
export function bankWorld({ client, tables, published }: World) {
  const inbox = memoryObjects();
  let files = 0;

  const dependencies = (now: Instant, db: Client = client): FileDependencies => ({
    inbox,
    published,
    files: bankFileStore(db, tables.orders),
    entries: bankEntryStore(db, tables.orders),
    transfers: transferStore(db, tables),
    owners: merchantOwners(db, tables.directory, { mailOn: true }),
    repayment: repaymentReader(db, tables.orders),
    now: () => now,
    hasTime: () => true,
  });

  /** As the state machine does. @param changes of what the function has */
  async function take(
    key: string,
    now: Instant,
    changes: Partial<FileDependencies> = {},
    db?: Client,
  ): Promise<FileRun> {
    let run: FileRun = await takeFile({ key }, { ...dependencies(now, db), ...changes });
    while (run.status === 'MORE') {
      run = await takeFile({ key, sha256: run.sha256 }, { ...dependencies(now, db), ...changes });
    }
    return run;
  }

  async function put(file: string): Promise<string> {
    const key = `bank-inbox/${(files += 1)}.xml`;
    await inbox.putIfAbsent(key, textContent(file));
    return key;
  }

  return {
    dependencies,
    inbox,
    put,
    take,
    async receive(file: string, now: Instant, changes?: Partial<FileDependencies>): Promise<FileRun> {
      return take(await put(file), now, changes);
    },
    waiting: () => bankEntryStore(client, tables.orders).open(),
    entries: bankEntryStore(client, tables.orders, tables.operations),
    file: (sha256: string) => bankFileStore(client, tables.orders).find(sha256),
  };
}
