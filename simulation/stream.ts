import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { digestStore } from '../adapters/dynamodb/digest-store.ts';
import { figureStore } from '../adapters/dynamodb/figure-store.ts';
import { paidMerchantStore } from '../adapters/dynamodb/paid-merchant-store.ts';
import { paymentQueries } from '../adapters/dynamodb/payment-queries.ts';
import { Unavailable } from '../adapters/unavailable.ts';
import { HOUR_MS, MINUTE_MS } from '../contract/duration.ts';
import { defaultTerms as terms } from '../contract/settings/terms.ts';
import { expiryFrom } from '../core/in-flight.ts';
import type { Instant } from '../core/time.ts';
import { consume } from '../functions/on-payment-event/consume.ts';
import { projectDays } from '../functions/project-payments/project-days.ts';
import { projectPayments } from '../functions/project-payments/project-payments.ts';
import type { Change } from './dynamodb/memory-dynamodb.ts';
import type { Item } from './dynamodb/value.ts';
import type { SimulatedWorld } from './made-world.ts';
import { untilDone } from './people.ts';

/** What a page was told of each payment: the newest version. */
export type ToldPages = Map<string, number>;

const image = (item: Item | undefined) => item && (marshall(item, { removeUndefinedValues: true }) as never);

const recordOf = ({ before, after }: Change): DynamoDBRecord => ({
  dynamodb: { ...(before && { OldImage: image(before) }), ...(after && { NewImage: image(after) }) },
});

/**
 * The stream of payments and its two readers, of which one sets the timers and the other counts: batches that come late, again, or
 * after those that follow them. @returns what pages were told
 */
export function consumeStream(world: SimulatedWorld): ToldPages {
  const { watchers, tables, schedule, chance } = world;
  const told: ToldPages = new Map();
  let waiting: Change[] = [];
  const deliver = async (batch: readonly Change[]) => {
    const records = batch.map(recordOf);
    await untilDone(schedule, () => consumed(world, records, told));
    await untilDone(schedule, () => projected(world, records));
  };
  watchers.push((change) => {
    if (change.table !== tables.payments) return;
    waiting.push(change);
    if (waiting.length > 1) return;
    schedule.spawn('stream', chance.between(50, 500), async () => {
      const batch = waiting;
      waiting = [];
      if (chance.oneIn(10)) schedule.spawn('again', chance.between(0, HOUR_MS), () => deliver(batch));
      if (chance.oneIn(10)) await schedule.sleep(chance.between(0, 20 * MINUTE_MS));
      await deliver(batch);
    });
  });
  return told;
}

function consumed(world: SimulatedWorld, records: DynamoDBRecord[], told: ToldPages) {
  const { functions, schedule, tables } = world;
  return functions.invoke('consumer', ({ client, ...deps }) =>
    consume(
      records,
      { now: schedule.now, terms },
      {
        ...deps,
        paidMerchants: paidMerchantStore(client, tables.directory),
        digests: digestStore(client, tables.notices),
        scheduler: { schedule: (id: string, deadline: Instant) => deps.aws(() => setTimer(world, id, deadline)) },
        push: { send: () => Promise.resolve({ outcome: 'off' }) },
        live: {
          publish: (_, event) => {
            if ('payment' in event) told.set(event.payment, Math.max(event.version, told.get(event.payment) ?? 0));
            return Promise.resolve();
          },
        },
        mailOn: false,
        pushBudgetMs: 10_000,
      },
    ),
  );
}

/** What could not be counted comes again, as Lambda brings it. */
const projected = ({ functions, tables }: SimulatedWorld, records: DynamoDBRecord[]) =>
  functions.invoke('projector', async ({ client }) => {
    const figures = figureStore(client, tables.views);
    const days = projectDays({ figures, queries: paymentQueries(client, tables.payments) });
    const { batchItemFailures } = await projectPayments(records, { days });
    if (batchItemFailures.length > 0) throw new Unavailable('the database');
  });

/** It may be lost, late, or come twice, as EventBridge Scheduler's may. */
function setTimer({ schedule, chance, functions }: SimulatedWorld, paymentId: string, deadline: Instant): void {
  if (chance.oneIn(10)) return;
  const ring = async () => {
    const ending = await functions.expire(paymentId);
    if ('error' in ending && !(ending.error instanceof Unavailable)) throw ending.error;
  };
  const inMs = expiryFrom(deadline) - schedule.now;
  for (let rings = chance.oneIn(10) ? 2 : 1; rings > 0; rings -= 1) {
    schedule.spawn('timer', inMs + chance.between(0, chance.oneIn(5) ? HOUR_MS : 2_000), ring);
  }
}
