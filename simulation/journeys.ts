import type { PaymentType } from '../contract/payment-type.ts';
import { MINUTE_MS, DAY_MS, HOUR_MS } from '../contract/duration.ts';
import { derivedId } from '../core/ids.ts';
import { atOnce, mustBe, note, untilAnswered, type People, type Reply } from './people.ts';
import type { SimulatedClient } from './persons.ts';

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
  const ask = async () => {
    const asked = await untilAnswered(people, () =>
      functions.create({ caller: merchantId, body, idempotencyKey: key }),
    );
    if (asked) note(people, id, asked);
  };
  await atOnce(people, chance.oneIn(15) ? [ask, ask] : [ask]);
  if (!stored(id)) return;

  const work: (() => Promise<void>)[] = [];
  if (!chance.oneIn(8)) work.push(() => approve(people, journey, id));
  if (chance.oneIn(12)) work.push(() => later(people, 12 * MINUTE_MS, () => byMerchant(people, journey, id, 'cancel')));
  if (chance.oneIn(12)) work.push(() => later(people, 12 * MINUTE_MS, () => askAgain(people, journey, id)));
  if (chance.oneIn(20)) work.push(() => later(people, 5 * MINUTE_MS, () => declineMine(people, journey, id)));
  for (const [index, one] of work.entries()) schedule.spawn(`journey ${index}`, 0, one);
}

async function later({ schedule, chance }: People, mostMs: number, act: () => Promise<void>): Promise<void> {
  await schedule.sleep(chance.between(0, mostMs));
  await act();
}

/** At once, or around the deadline, where a timer may be quicker; on one device, or on several that know nothing of each other. */
async function approve(people: People, journey: Journey, id: string): Promise<void> {
  const { schedule, chance, stored } = people;
  const deadline = Number(stored(id)?.['clientDeadline'] ?? 0);
  if (chance.oneIn(6)) await schedule.sleep(deadline - schedule.now + chance.between(-2_000, 1_000));
  else await schedule.sleep(chance.between(1_000, 5 * MINUTE_MS));
  const guess = () => tap(people, journey, id, false);
  if (chance.oneIn(10))
    await atOnce(
      people,
      Array.from({ length: chance.between(1, 4) }, () => guess),
    );
  const agree = () => tap(people, journey, id, true);
  if (chance.oneIn(25)) await atOnce(people, [agree, guess, agree]);
  else await atOnce(people, chance.oneIn(6) ? [agree, agree, agree] : [agree]);
  await afterApproval(people, journey, id);
}

async function tap(people: People, journey: Journey, id: string, isRight: boolean): Promise<void> {
  const { chance, functions, persons, model, stored } = people;
  const { client, merchantId } = journey;
  const amount = chance.oneIn(3) ? chance.between(1, journey.amount) : journey.amount;
  const payment = { id, merchantId, challenge: String(stored(id)?.['challenge']) };
  const body = persons.approval(client.id, payment, { amount, isRight, on: chance.pick(client.devices) });
  let isLocked = false;
  const reply = await untilAnswered(
    people,
    () => functions.approve({ caller: client.id, params: { id }, body }),
    ({ refusal }, since) => {
      isLocked = refusal?.code === 'wallet-locked';
      if (isLocked) persons.locked(client.id, since);
      if (refusal?.code !== 'insufficient-funds') return;
      mustBe(model.leastAvailable(client.id, since) < amount, `${client.id} is refused ${amount} that was there`);
    },
  );
  if (!reply) return;
  const agreed = (reply.body as { authorisedAmount?: number } | undefined)?.authorisedAmount;
  mustBe(reply.refusal !== undefined || agreed === amount, `${agreed} of ${id} is agreed to, by a tap for ${amount}`);
  note(people, id, reply);
  if (isLocked && isRight) await unlock(people, client);
}

/** The back office does it, for whoever has typed three wrong codes. */
async function unlock(people: People, client: SimulatedClient): Promise<void> {
  await people.schedule.sleep(HOUR_MS);
  const call = { caller: 'support', params: { id: client.id }, body: { reason: 'Asked by letter' } };
  await untilAnswered(people, () => people.functions.unlock(call));
}

async function declineMine(people: People, { client }: Journey, id: string): Promise<void> {
  const { chance, functions, persons, stored } = people;
  const challenge = String(stored(id)?.['challenge']);
  const refusal = persons.refusal(client.id, { id, challenge }, chance.pick(client.devices));
  const reply = await untilAnswered(people, () =>
    functions.declineMine({ caller: client.id, params: { id }, ...refusal }),
  );
  if (reply) note(people, id, reply);
}

/** More time, or a reminder; a lost reply is asked for again. */
async function askAgain(people: People, journey: Journey, id: string): Promise<void> {
  const { chance, functions } = people;
  const call = { caller: journey.merchantId, params: { id } };
  const act = chance.oneIn(2)
    ? () => functions.extend({ ...call, body: { clientDelay: 'PT15M' } })
    : () => functions.remind(call);
  const ask = async () => {
    const reply = await untilAnswered(people, act);
    if (reply) note(people, id, reply);
  };
  await atOnce(people, chance.oneIn(3) ? [ask, ask] : [ask]);
}

async function afterApproval(people: People, journey: Journey, id: string): Promise<void> {
  const { schedule, chance, stored } = people;
  if (stored(id)?.['status'] === 'AWAITING_MERCHANT') {
    if (chance.oneIn(5)) return;
    const confirmBy = Number(stored(id)?.['confirmBy'] ?? 0);
    if (chance.oneIn(6)) await schedule.sleep(confirmBy - schedule.now + chance.between(-2_000, 1_000));
    else await schedule.sleep(chance.between(MINUTE_MS, 2 * DAY_MS));
    const [confirm, decline] = (['confirm', 'decline'] as const).map(
      (what) => () => byMerchant(people, journey, id, what),
    );
    if (!confirm || !decline) return;
    // Members of one team, who do not see what the others do.
    if (chance.oneIn(4)) await atOnce(people, [confirm, decline, confirm]);
    else await atOnce(people, [chance.oneIn(6) ? decline : confirm]);
  }
  if (!chance.oneIn(3)) return;
  if (chance.oneIn(2)) await untilClosed(people, id);
  else await schedule.sleep(chance.between(HOUR_MS, 9 * DAY_MS));
  const giveBack = () => byMerchant(people, journey, id, 'refund');
  await atOnce(people, chance.oneIn(4) ? [giveBack, giveBack] : [giveBack]);
}

/** When the batch closes the day that the payment is due on. */
async function untilClosed({ schedule, chance, stored, closing, model }: People, id: string): Promise<void> {
  const due = stored(id)?.['dueDate'];
  if (typeof due === 'string' && !model.isClosed(due)) await closing.of(due);
  await schedule.sleep(chance.between(0, 200));
}

async function byMerchant(
  people: People,
  { merchantId }: Journey,
  id: string,
  what: 'confirm' | 'decline' | 'cancel' | 'refund',
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
      case 'decline':
        return functions.decline({ ...call, body: { reason: 'OTHER' } });
      case 'cancel':
        return functions.cancel(call);
      case 'refund':
        return functions.refund({ ...call, body: { reason: 'OTHER' } });
    }
  };
  const check = ({ body, refusal }: Reply) => {
    const captured = (body as { capturedAmount?: number } | undefined)?.capturedAmount;
    const isSo = what !== 'confirm' || refusal !== undefined || captured === (value ?? agreed);
    mustBe(isSo, `${captured} of ${id} is captured, by a confirmation of ${value ?? agreed}`);
  };
  const reply = await untilAnswered(people, act, check);
  if (reply) note(people, id, reply);
}
