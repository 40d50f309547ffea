import { DAY_MS, HOUR_MS, MINUTE_MS } from '../contract/duration.ts';
import { paymentTypes } from '../contract/payment-type.ts';
import { noFaults, rushFaults, usualFaults } from './faulty-aws.ts';
import { collect } from './journeys.ts';
import type { SimulatedWorld } from './made-world.ts';

/** So many come within half a minute, and some of them are the same client's: what happens at once is what goes wrong. */
const crowd = 10;

export function comeToPay(world: SimulatedWorld, { payments, days }: { payments: number; days: number }): void {
  const { schedule, chance, persons, people } = world;
  const { merchants, clients } = persons;
  for (let first = 0; first < payments; first += crowd) {
    const at = chance.between(0, days - 1) * DAY_MS + chance.between(4 * HOUR_MS, 16 * HOUR_MS);
    const few = chance.between(0, clients.length);
    rush(world, at, 5 * MINUTE_MS);
    for (let index = first; index < Math.min(first + crowd, payments); index += 1) {
      const client = clients[(few + chance.between(0, 2)) % clients.length];
      const merchantId = merchants[chance.between(0, merchants.length - 1)];
      if (!client || merchantId === undefined) continue;
      const key = `key-${index}`;
      const journey = {
        key,
        merchantId,
        client,
        type: chance.pick(paymentTypes),
        amount: chance.between(20_01, 150_00),
      };
      schedule.spawn(key, at + chance.between(0, 30_000), () => collect(people, journey));
    }
  }
}

/** More calls go wrong for a while, from `inMs` on. */
export function rush({ schedule, aws }: SimulatedWorld, inMs: number, forMs: number): void {
  schedule.spawn('rush', inMs, async () => {
    if (aws.rates === noFaults) return;
    aws.rushes += 1;
    aws.rates = rushFaults;
    await schedule.sleep(forMs);
    aws.rushes -= 1;
    if (aws.rushes === 0 && aws.rates === rushFaults) aws.rates = usualFaults;
  });
}
