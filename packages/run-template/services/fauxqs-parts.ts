import { buildApp } from 'fauxqs';
import type { BuildAppOptions } from 'fauxqs';
import { join } from 'node:path';

export type FauxqsApp = ReturnType<typeof buildApp>;
export type FauxqsStores = NonNullable<BuildAppOptions['stores']>;

type Message = Parameters<NonNullable<ReturnType<FauxqsStores['sqsStore']['getQueueByArn']>>['enqueue']>[0];

export interface AssembledFauxqs {
  app: FauxqsApp;
  stores: FauxqsStores;
  createMessage: (body: string) => Message;
}

interface SqsStoreClass {
  new (): FauxqsStores['sqsStore'];
  createMessage: (body: string) => Message;
}
interface Persistence {
  close(): void;
}
interface S3Files extends Persistence {
  loadS3(store: FauxqsStores['s3Store']): void;
}
interface Database extends Persistence {
  loadSqsAndSns(sqs: FauxqsStores['sqsStore'], sns: FauxqsStores['snsStore']): void;
}

/**
 * fauxqs put together from its parts: its own `startFauxqs` listens on all interfaces of the machine and gives no access
 * to the application, on which the missing rules are hooked. The parts are not in its `exports`, hence the addresses.
 */
export async function assembleFauxqs(dataDir: string | undefined): Promise<AssembledFauxqs> {
  const { SqsStore } = await part<{ SqsStore: SqsStoreClass }>('sqs/sqsStore.js');
  const { SnsStore } = await part<{ SnsStore: new () => FauxqsStores['snsStore'] }>('sns/snsStore.js');
  const { S3Store } = await part<{ S3Store: new () => FauxqsStores['s3Store'] }>('s3/s3Store.js');
  const stores: FauxqsStores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const kept = dataDir === undefined ? [] : await restore(stores, dataDir);
  const app = buildApp({ logger: false, stores });
  app.addHook('preClose', (done) => {
    for (const persistence of kept) persistence.close();
    done();
  });
  return { app, stores, createMessage: (body) => SqsStore.createMessage(body) };
}

/** Objects as plain files that can be looked at, queues in SQLite. What is loaded must not be written again meanwhile. */
async function restore(stores: FauxqsStores, dataDir: string): Promise<Persistence[]> {
  const { FileS3Persistence } = await part<{ FileS3Persistence: new (dir: string) => S3Files }>(
    's3/fileS3Persistence.js',
  );
  const { PersistenceManager } = await part<{ PersistenceManager: new (dir: string) => Database }>('persistence.js');
  const files = new FileS3Persistence(join(dataDir, 's3'));
  const database = new PersistenceManager(dataDir);
  files.loadS3(stores.s3Store);
  database.loadSqsAndSns(stores.sqsStore, stores.snsStore);
  Object.assign(stores.s3Store, { persistence: files });
  for (const store of [stores.sqsStore, stores.snsStore, ...stores.sqsStore.allQueues()]) {
    Object.assign(store, { persistence: database });
  }
  return [files, database];
}

async function part<T>(path: string): Promise<T> {
  return (await import(new URL(path, import.meta.resolve('fauxqs')).href)) as T;
}
