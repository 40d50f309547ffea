import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../../contract/duration.ts';
import { batchLimits, sessionLimits, throttleLimits, timerLimits } from '../../contract/settings/limits.ts';
import { lambdaOf, routeKey, routes, type Route } from '../../functions/http/routes.ts';
import { routeSettings } from '../../lib/constructs/route-settings.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('docs/scale.md');
const number = (value: number) => Math.floor(value).toLocaleString('en-US');

/** What docs/scale.md assumes and what AWS gives; all else is the code's. */
const assumed = { saturday: 600_000, establishments: 200_000, openPortals: 50_000, callsPerPayment: 12 };
const quota = { partitionWrites: 1_000, cognito: 120, apiGateway: 10_000, tableWrites: 4_000, createSchedule: 250 };

const { shardCount, shardsAtOnce } = batchLimits;
const perShard = (unitsPerPayment: number) => (shardCount * quota.partitionWrites) / unitsPerPayment;
const renewals = assumed.openPortals / (sessionLimits.accessTokenMs / SECOND_MS);
const constant = (file: string, name: string) => Number(new RegExp(`${name}[:=] ?(\\d+)`).exec(read(file))?.[1]);
const stream = 'lib/constructs/payment-events.ts';
const recordsPerSecond = constant(stream, 'batchSize') * constant(stream, 'parallelizationFactor');

it.each([
  ['renewals of open portals', `renew ${number(renewals + 0.5)} a second`],
  ['sign-in', `at **${number(quota.cognito - renewals)}** payments a second`],
  ['how long an access token lives', `lives ${number(sessionLimits.accessTokenMs / MINUTE_MS)} minutes`],
  ['the throttles', `**${number(Math.min(throttleLimits.clientPayments, throttleLimits.merchantPayments))}** a second`],
  ['all throttles', `all routes together may have ${number(throttleLimits.allRoutes)}`],
  ['the stream', `${number(recordsPerSecond)} records a second and shard`],
  ['the stream of a new table', `**${number((4 * recordsPerSecond) / 3)}**`],
  ['calls', `**${number(quota.apiGateway / assumed.callsPerPayment)}**`],
  ['timers', `**${number(quota.createSchedule)}** requests a second`],
  ['timers of pre-reservations', `when it is approved: **${number(quota.createSchedule / 2)}**`],
  ['the sweeper', `runs every ${number(timerLimits.sweepEveryMs / SECOND_MS)} s`],
  ['a minute of twice as many timers', `leaves ${number(60 * quota.createSchedule)} without a timer`],
  ['the shards of a day', `${shardCount} × 1,000 / 2 = **${number(perShard(2))}**`],
  ['the books', `**${number(perShard(1))}** movements`],
  ['a new table', `**${number(quota.tableWrites / 4)}** on the first day`],
  [
    'the map',
    `${shardCount} shards, ${shardsAtOnce} at once: of each ${number(assumed.establishments / shardCount)} establishments`,
  ],
  ['its lines', `${number((2 * assumed.saturday) / shardCount / 1_000)} pages of 1,000 lines`],
  ['the mark', `${number((assumed.establishments * 3 * 5) / 16 / 1_000 + 0.5)} s`],
])('docs/scale.md says of %s what the code comes to', (_, said) => {
  expect(page).toContain(said);
});

it.each([
  ['merchants', 'merchant'],
  ['clients', 'client'],
  ['back office', 'back-office'],
])('docs/scale.md says of %s what their throttles come to, in hundreds', (title, lambda) => {
  const all = Object.values<Route>(routes);
  const limits = routeSettings(all);
  const own = all.filter((route) => lambdaOf(route) === lambda);
  const sum = own.reduce((total, route) => total + limits[routeKey(route)]!.ThrottlingRateLimit, 0);
  const hundreds = Math.round(sum / 100) * 100;
  expect(page).toContain(`| ${title} | ${number(hundreds)} | ${number(hundreds / 10)} |`);
});

it('docs/scale.md counts the write units that a test holds a payment to', () => {
  const most = /%s: at most (\d+) write units/.exec(read('test/adapters/dynamodb/write-cost.int.test.ts'))?.[1];
  expect(page).toContain(`at most ${most} write units`);
});
