import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.ts';
import { addMs, type Instant } from '../../core/time.ts';
import { auditOf } from '../support/audit-of.ts';
import { captureLog } from '../support/captured-log.ts';
import { now } from '../support/client-world.ts';
import { cellsOf, isWhole } from '../support/matrix.ts';
import { paymentStage, type PaymentStage } from '../support/payment-stage.ts';
import { withDynamoDb } from '../support/tables.ts';
import { canHappen, kindNames, placesOf } from './kinds.ts';
import type { Given } from './deed.ts';
import { operationNames, operations } from './operations.ts';
import { pointName, tryClean, tryPoint, type Clean, type Point } from './try-point.ts';

/** Every operation × every call of AWS that it makes × every way in which a call goes wrong. `npm run faults` tries all. */
const db = withDynamoDb();
const ofEachOperation = Number(process.env['FAULT_POINTS'] ?? 5);
captureLog();

let stage: PaymentStage;
let at: Instant = now;
const next = () => (at = addMs(at, MINUTE_MS));
const tally = { points: 0, violations: 0 };

beforeAll(async () => {
  stage = await paymentStage(db);
});
afterAll(async () => {
  await stage.close();
  process.stdout.write(`faults: ${tally.points} points, ${tally.violations} violations\n`);
});

it.each(operationNames)(
  '%s: done once, and told as it is, whatever goes wrong at whichever call',
  async (operation) => {
    const clean: Clean = await tryClean(stage, operations[operation], next());
    const places = placesOf(clean.calls);
    const all = places.flatMap((place) =>
      kindNames.filter((kind) => canHappen(kind, place)).map((kind): Point => ({ place, kind })),
    );
    const points = cellsOf(all, ofEachOperation, operationNames.indexOf(operation));
    const found: Record<string, string[]> = {};
    for (const point of points) {
      const { violations, about } = await tryPoint(stage, operations[operation], point, { at: next(), clean });
      if (violations.length > 0) found[`${pointName(point)} (${about})`] = violations;
    }
    tally.points += points.length;
    tally.violations += Object.keys(found).length;
    process.stdout.write(`${operation}: ${points.length} points of ${all.length}\n`);
    expect(found).toEqual({});
  },
  // The batch has some 4,000 points, of more than a second each.
  isWhole ? 4 * HOUR_MS : Math.max(MINUTE_MS, ofEachOperation * 10 * SECOND_MS),
);

it('finds out who does it twice: somebody who asks again under another key', async () => {
  const forgetful: Given = async (world, moment) => {
    const first = await operations.create(world, moment);
    return {
      ...first,
      attempt: async (afterMs) => (afterMs === 0 ? first : await operations.create(world, moment)).attempt(afterMs),
    };
  };
  const clean = await tryClean(stage, forgetful, next());
  const place = { name: 'PutItem Payments', nth: 0 };
  const point: Point = { place, kind: 'errors after it was done, for ever' };
  const { violations } = await tryPoint(stage, forgetful, point, { at: next(), clean });
  expect(violations).toEqual([expect.stringContaining('told of another')]);
});

it('the books agree after all of that', async () => {
  const { findings } = await auditOf(stage);
  tally.violations += findings.length;
  expect(findings).toEqual([]);
});
