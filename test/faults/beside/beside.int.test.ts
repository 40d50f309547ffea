import { afterAll, beforeAll, expect } from 'vitest';
import { MINUTE_MS } from '../../../contract/duration.ts';
import { addMs, type Instant } from '../../../core/time.ts';
import { captureLog } from '../../support/captured-log.ts';
import { now } from '../../support/client-world.ts';
import { itInWhole } from '../../support/matrix.ts';
import { paymentStage, type PaymentStage } from '../../support/payment-stage.ts';
import { withDynamoDb } from '../../support/tables.ts';
import { canHappen, kindNames, placesOf } from '../kinds.ts';
import { cleanCount, losses, lossesAt, type CountedDeed, type Loss } from './count-point.ts';
import { idempotentPayments, type IdempotentPayments } from './idempotent-payments.ts';
import { ours } from './ours.ts';
import { peer } from './peer.ts';
import { writeTable } from './write-table.ts';

/** `npm run faults:beside`: the acts that move money, ours beside those of the guides, under the same faults. */
const db = withDynamoDb();
captureLog();

const acts = ['ask', 'pay', 'giveBack'] as const;
let stage: PaymentStage;
let oneByOne: IdempotentPayments;
let together: IdempotentPayments;
let at: Instant = now;
const next = () => (at = addMs(at, MINUTE_MS));

beforeAll(async () => {
  stage = await paymentStage(db);
  oneByOne = await idempotentPayments(db.endpoint, 'one by one');
  together = await idempotentPayments(db.endpoint, 'one transaction');
});
afterAll(async () => {
  oneByOne.close();
  together.close();
  await stage.close();
});

/** Every place × every kind of one system’s acts. */
async function count(begin: (act: (typeof acts)[number]) => Promise<CountedDeed>) {
  const counts = Object.fromEntries(losses.map((loss) => [loss, 0])) as Record<Loss, number>;
  let points = 0;
  for (const act of acts) {
    const clean = await cleanCount(await begin(act));
    for (const place of placesOf(clean.calls)) {
      for (const kind of kindNames.filter((name) => canHappen(name, place))) {
        points += 1;
        for (const loss of await lossesAt(await begin(act), { place, kind }, clean)) counts[loss] += 1;
      }
    }
  }
  return { points, ...counts };
}

itInWhole(
  'nothing is done twice, by halves, or told otherwise than it is: and the way of the guides is found out',
  async () => {
    const rows = {
      'Powertools, three writes': await count((act) => peer[act](oneByOne, next())),
      'Powertools, one transaction': await count((act) => peer[act](together, next())),
      Encaissement: await count((act) => ours[act](stage, next())),
    };
    writeTable(rows);
    const { points, ...found } = rows.Encaissement;
    expect(points).toBeGreaterThan(150);
    expect(found).toEqual(Object.fromEntries(losses.map((loss) => [loss, 0])));
    expect(rows['Powertools, three writes']['done twice']).toBeGreaterThan(0);
  },
  1_800_000,
);
