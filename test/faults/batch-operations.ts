import { dynamoClient } from '../../adapters/aws-clients.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { accountReport } from '../../local/bank/bank-files.ts';
import { auditOf } from '../support/audit-of.ts';
import { bankWorld } from '../support/bank-world.ts';
import type { MemoryObjects } from '../support/memory-objects.ts';
import type { PaymentStage } from '../support/payment-stage.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../support/reimbursement-world.ts';
import { writtenNotices } from '../support/written-notices.ts';
import { whetherDone, type Deed, type Given } from './deed.ts';
import { overPort } from './wire.ts';

const exportDate = '2026-06-08';
const began = morning(exportDate);
const answered = noon('2026-06-09');

/** A bucket whose calls go wrong as those on the wire do. */
const reached = (bucket: string, objects: MemoryObjects): MemoryObjects => ({
  ...objects,
  putIfAbsent: (key, content) => overPort(`PutObject ${bucket}`, () => objects.putIfAbsent(key, content)),
  read: (key) => overPort(`GetObject ${bucket}`, () => objects.read(key)),
});

/** A week's payments, one of them given back; and the same tables and buckets as a function reaches them. */
async function aWeek({ db }: PaymentStage): Promise<{ world: World; asDeployed: World }> {
  const world = await reimbursementWorld(db);
  await world.enrol(gite);
  await world.enrol(canyon, { iban: 'FR1420041010050500013M02606' });
  await world.pay(gite, 50_00, noon('2026-06-01'));
  await world.pay(canyon, 30_00, noon('2026-06-01'));
  await world.refund(await world.pay(canyon, 70_00, noon('2026-06-01')), noon('2026-06-02'), false);
  const [staging, published] = [reached('staging', world.staging), reached('published', world.published)];
  const shared = { client: dynamoClient(), tables: world.tables, staging, published };
  return { world, asDeployed: await reimbursementWorld(db, shared) };
}

/** All that the bank and finance have of it, each transfer, and who was told. */
const effectOn =
  ({ db }: PaymentStage, world: World): Deed['effect'] =>
  async () => {
    const { files, items } = await world.outcome();
    const notices = await writtenNotices(db, world.tables);
    return {
      files,
      items,
      told: notices.map(({ event, recipientId }) => `${event} ${recipientId}`).sort(),
      findings: (await auditOf(world)).findings,
    };
  };

const batch: Given = async (stage) => {
  const { world, asDeployed } = await aWeek(stage);
  // What the n-th call is must be the same each time.
  const attempt = () => whetherDone(asDeployed.runBatch(began, undefined, 'ONE_BY_ONE'));
  const close = () => stage.db.drop(world.tables);
  const news = { call: 'PutItem Notices', field: 'told' };
  return { about: exportDate, effect: effectOn(stage, world), attempt, news, close };
};

const bankFile: Given = async (stage) => {
  const { world, asDeployed } = await aWeek(stage);
  await world.runBatch(began);
  const of = async (merchantId: string) =>
    (await world.exports.transfers(merchantId, 1)).transfers[0]?.endToEndId ?? '';
  const entries = [
    { amount: '50.00', reference: 'paid', transactions: [{ endToEndId: await of(gite), amount: '50.00' }] },
    {
      amount: '30.00',
      credit: true,
      reference: 'back',
      transactions: [{ endToEndId: await of(canyon), amount: '30.00', code: 'AC04' }],
    },
    { amount: '12.00', reference: 'a fee of theirs' },
  ];
  const bank = bankWorld(world);
  const key = await bank.put(accountReport({ entries }));
  const inbox: Pick<ObjectStore, 'read'> = reached('inbox', bank.inbox);
  const attempt = () =>
    whetherDone(bank.take(key, answered, { inbox, published: asDeployed.published }, asDeployed.client));
  const effect = async () => ({ ...(await effectOn(stage, world)()), waiting: await bank.waiting() });
  const close = () => stage.db.drop(world.tables);
  return { about: key, effect, attempt, close };
};

export const batchOperations = { 'the batch': batch, 'a file of the bank': bankFile };
