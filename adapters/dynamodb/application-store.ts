import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ApplicationAllowances } from '../../core/application/allowances.ts';
import { forgetApplicationAt, isWaiting, type Application } from '../../core/application/application.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Instant } from '../../core/time.ts';
import { allowanceStore } from './allowance-store.ts';
import { applicationItem, applicationPointer } from './application-items.ts';
import type { Item } from './errors.ts';
import { oldestListed, type Listed } from './newest-listed.ts';
import { noticePuts } from './notice-store.ts';
import { toEpochSeconds } from './payment-item.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';
import { writeActed } from './write-operation.ts';
import { sortableInstant } from './sortable-instant.ts';

interface ApplicationTables {
  orders: string;
  /** Only whoever tells the applicant of something needs it. */
  notices?: string;
  /** Only the back office needs it. */
  operations?: string;
}

const applicationKey = (id: string) => ({ pk: `APPLICATION#${id}`, sk: 'APPLICATION' });
const linkKey = (hash: string) => ({ pk: `APPLICATION-LINK#${hash}`, sk: 'LINK' });
const waiting = {
  partition: 'APPLICATIONS#WAITING',
  keyOf: (item: Item) => applicationKey(applicationPointer.parse(item).applicationId),
  parse: applicationItem.parse,
};

/** What changes with an application: itself, its place in the list, what is mailed of it, what it is counted by. */
export type ApplicationWrite = 'application' | 'place' | 'notice' | 'everybody' | 'allowance';

export type ApplicationStore = ReturnType<typeof applicationStore>;

/** Applications of merchants-to-be, in the table of what waits for somebody. Reads are strong. */
export function applicationStore(client: DynamoDBDocumentClient, { orders, notices, operations }: ApplicationTables) {
  const allowances = allowanceStore(client, orders);
  const toItem = (application: Application, now: Instant) => {
    const forgetAt = forgetApplicationAt(application, now);
    const item = applicationItem.toItem(applicationKey(application.id), application);
    return forgetAt === undefined ? item : { ...item, forgetAt: toEpochSeconds(forgetAt) };
  };

  const told = (notice: Notice | undefined) => noticePuts(notices, notice ? [notice] : []);

  /** It waits from when the address was confirmed until it is answered, whoever has the next word. */
  const placeWrite = (application: Application): NamedWrite<'place'> | undefined => {
    if (!('confirmedAt' in application)) return undefined;
    const { id, confirmedAt } = application;
    const key = { pk: waiting.partition, sk: `${sortableInstant(confirmedAt)}#${id}` };
    return isWaiting(application)
      ? { name: 'place', Put: { TableName: orders, Item: applicationPointer.toItem(key, { applicationId: id }) } }
      : { name: 'place', Delete: { TableName: orders, Key: key } };
  };

  /** The writes by which it becomes `after`, for the transaction that does what it says. */
  const advance = (
    before: Application,
    after: Application,
    now: Instant,
    notice?: Notice,
  ): [NamedWrite<ApplicationWrite>, ...NamedWrite<ApplicationWrite>[]] => {
    const place = placeWrite(after);
    return [
      {
        name: 'application',
        Put: {
          TableName: orders,
          Item: toItem(after, now),
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': before.version },
        },
      },
      ...(place ? [place] : []),
      ...told(notice),
    ];
  };

  return {
    advance,

    find: (id: string): Promise<Application | undefined> =>
      readItem(client, orders, applicationKey(id), applicationItem),

    /** Whose link has a secret of this hash. */
    async findByLink(hash: string): Promise<Application | undefined> {
      const pointer = await readItem(client, orders, linkKey(hash), applicationPointer);
      return pointer && readItem(client, orders, applicationKey(pointer.applicationId), applicationItem);
    },

    /** Lets whoever has the secret of this hash to an application, until `endsAt`. */
    async addLink(hash: string, applicationId: string, endsAt: Instant): Promise<void> {
      const item = applicationPointer.toItem(linkKey(hash), { applicationId });
      const Item = { ...item, forgetAt: toEpochSeconds(endsAt) };
      await write([{ name: 'link', Put: { TableName: orders, Item } }], { client });
    },

    /** Once for each id, with what is mailed of it. `over`: of an allowance that is used up. */
    async create(
      application: Application,
      { own, everybodys }: ApplicationAllowances,
      notice: Notice | undefined,
    ): Promise<{ created: true } | { existing: Application } | { over: 'everybody' | 'allowance' }> {
      const now = application.appliedAt;
      const outcome = await write<ApplicationWrite>(
        [
          {
            name: 'application',
            Put: { TableName: orders, Item: toItem(application, now), ConditionExpression: 'attribute_not_exists(pk)' },
          },
          ...told(notice),
          ...own.map(allowances.use),
          { ...allowances.use(everybodys), name: 'everybody' },
        ],
        { client },
      );
      if (outcome.committed) return { created: true };
      if (outcome.failed === 'everybody') return { over: 'everybody' };
      if (outcome.failed === 'allowance') return { over: 'allowance' };
      if (!outcome.current) throw new Error(`application ${application.id} has disappeared`);
      return { existing: applicationItem.parse(outcome.current) };
    },

    /** @returns false when somebody else was first */
    async save(
      before: Application,
      after: Application,
      now: Instant,
      { notice, operation }: { notice?: Notice | undefined; operation?: Operation } = {},
    ): Promise<boolean> {
      const outcome = await writeActed(advance(before, after, now, notice), operation, { client, operations });
      return outcome.committed;
    },

    /** Those that were confirmed and have no answer yet, oldest first. */
    waiting: (limit: number): Promise<Listed<Application>> => oldestListed({ client, table: orders }, waiting, limit),
  };
}
