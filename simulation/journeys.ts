import type { PaymentType } from '../contract/payment-type.ts';
import { MINUTE_MS, DAY_MS, HOUR_MS } from '../contract/duration.ts';
import { factorLimits } from '../contract/settings/limits.ts';
import type { Refusal } from '../contract/refusal.ts';
import { derivedId } from '../core/ids.ts';
import { Unavailable } from '../adapters/unavailable.ts';
import type { Chance } from './chance.ts';
import type { Functions } from './functions.ts';
import { Violation } from './money-model.ts';
import type { Persons, SimulatedClient } from './persons.ts';
import type { Ending, Schedule } from './schedule.ts';

interface Reply {
  body?: unknown;
  csv?: string;
  headers?: Record<string, string>;
  refusal?: Refusal;
}

/** What an app was told of a payment. */
export interface Told {
  paymentId: string;
  status: string;
}

export interface People {
  schedule: Schedule;
  chance: Chance;
  functions: Functions;
  persons: Persons;
  /** As the database has it: what an app reads before it shows it. */
  stored: (paymentId: string) => Record<string, unknown> | undefined;
  told: Told[];
  /** Refusals that were read, by code. */
  refusals: Map<string, number>;
}

/** A person tries again a few times, after a moment, and then lets it be. */
const triesMax = 6;

/** @returns the reply, or undefined for a person who was never told how it ended */
async function untilAnswered(
  { schedule, chance, refusals }: People,
  act: () => Promise<Ending<Reply>>,
): Promise<Reply | undefined> {
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const ending = await act();
    if ('answer' in ending) {
      const { refusal } = ending.answer;
      if (refusal) refusals.set(refusal.code, (refusals.get(refusal.code) ?? 0) + 1);
      // A reply may be lost on its way to the app, too.
      if (!chance.oneIn(100)) return ending.answer;
    } else if ('error' in ending && !(ending.error instanceof Unavailable)) throw ending.error;
    await schedule.sleep(chance.between(200, 20_000));
  }
  return undefined;
}

export interface Journey {
  key: string;
  merchantId: string;
  client: SimulatedClient;
  type: PaymentType;
  amount: number;
}

/** A payment from what the merchant types to what it comes to, as people do it: in a hurry, twice, too late, or not at all. */
export async function collect(people: People, journey: Journey): Promise<void> {
  const { schedule, chance, functions, stored } = people;
  const { merchantId, client, key, type, amount } = journey;
  const id = derivedId(merchantId, key);
  const body = { type, amount: { value: amount, currency: 'EUR' as const }, clientIdentifier: client.identifier };
  const ask = () => functions.create({ caller: merchantId, body, idempotencyKey: key });
  if (chance.oneIn(20)) schedule.spawn('double click', 1, async () => void (await untilAnswered(people, ask)));
  const asked = await untilAnswered(people, ask);
  if (asked) note(people, id, asked);
  if (!stored(id)) return;

  const work: (() => Promise<void>)[] = [];
  if (!chance.oneIn(8)) work.push(() => approve(people, journey, id));
  if (chance.oneIn(20)) work.push(() => approve(people, journey, id));
  if (chance.oneIn(10)) work.push(() => later(people, 12 * MINUTE_MS, () => byMerchant(people, journey, id, 'cancel')));
  for (const [index, one] of work.entries()) schedule.spawn(`journey ${index}`, 0, one);
}

async function later({ schedule, chance }: People, mostMs: number, act: () => Promise<void>): Promise<void> {
  await schedule.sleep(chance.between(0, mostMs));
  await act();
}

/** At once, or around the deadline, where a timer may be quicker. */
async function approve(people: People, journey: Journey, id: string): Promise<void> {
  const { schedule, chance, functions, persons, stored } = people;
  const { client } = journey;
  const deadline = Number(stored(id)?.['clientDeadline'] ?? 0);
  if (chance.oneIn(6)) await schedule.sleep(deadline - schedule.now + chance.between(-2_000, 1_000));
  else await schedule.sleep(chance.between(1_000, 5 * MINUTE_MS));
  const amount = chance.oneIn(3) ? chance.between(1, journey.amount) : journey.amount;
  const payment = { id, merchantId: journey.merchantId, challenge: String(stored(id)?.['challenge']) };
  const tap = (isRight: boolean) => {
    const body = persons.approval(client.id, payment, amount, isRight);
    return functions.approve({ caller: client.id, params: { id }, body });
  };
  if (chance.oneIn(10)) {
    const reply = await untilAnswered(people, () => tap(false));
    if (reply?.refusal?.code === 'code-refused') await schedule.sleep(chance.between(1_000, 20_000));
  }
  if (chance.oneIn(25))
    schedule.spawn('double tap', 1, async () => void (await untilAnswered(people, () => tap(true))));
  const reply = await untilAnswered(people, () => tap(true));
  if (!reply) return;
  if (reply.refusal?.code === 'wallet-locked') await unlock(people, client);
  note(people, id, reply);
  await afterApproval(people, journey, id);
}

/** The back office does it, for whoever has typed three wrong codes. @throws Violation for whoever has not */
async function unlock({ schedule, functions }: People, client: SimulatedClient): Promise<void> {
  if (client.wrong < factorLimits.codeAttemptsMax) {
    throw new Violation(`the wallet of ${client.id} is locked after ${client.wrong} wrong codes`);
  }
  await schedule.sleep(HOUR_MS);
  await functions.unlock(client.id);
}

async function afterApproval(people: People, journey: Journey, id: string): Promise<void> {
  const { schedule, chance, stored } = people;
  const status = stored(id)?.['status'];
  if (status === 'AWAITING_MERCHANT') {
    if (chance.oneIn(5)) return;
    const confirmBy = Number(stored(id)?.['confirmBy'] ?? 0);
    if (chance.oneIn(6)) await schedule.sleep(confirmBy - schedule.now + chance.between(-2_000, 1_000));
    else await schedule.sleep(chance.between(MINUTE_MS, 2 * DAY_MS));
    await byMerchant(people, journey, id, 'confirm');
    if (chance.oneIn(20)) await byMerchant(people, journey, id, 'confirm');
  }
  if (!chance.oneIn(6)) return;
  await schedule.sleep(chance.between(HOUR_MS, 9 * DAY_MS));
  await byMerchant(people, journey, id, 'refund');
}

async function byMerchant(
  people: People,
  { merchantId }: Journey,
  id: string,
  what: 'confirm' | 'cancel' | 'refund',
): Promise<void> {
  const { chance, functions, stored } = people;
  const agreed = Number(stored(id)?.['authorisedAmount'] ?? 0);
  const value = chance.oneIn(3) && agreed > 0 ? chance.between(1, agreed) : undefined;
  const call = { caller: merchantId, params: { id } };
  const act = () => {
    switch (what) {
      case 'confirm':
        return functions.confirm({
          ...call,
          body: { amount: value === undefined ? undefined : { value, currency: 'EUR' } },
        });
      case 'cancel':
        return functions.cancel(call);
      case 'refund':
        return functions.refund({ ...call, body: { reason: 'OTHER' } });
    }
  };
  const reply = await untilAnswered(people, act);
  if (reply) note(people, id, reply);
}

/** What somebody was told has to be, or to have been, true. */
function note({ told }: People, paymentId: string, { body }: Reply): void {
  const status = (body as { status?: string } | undefined)?.status;
  if (status !== undefined) told.push({ paymentId, status });
}
