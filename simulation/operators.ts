import { DAY_MS, HOUR_MS, MINUTE_MS } from '../contract/duration.ts';
import { derivedId } from '../core/ids.ts';
import { rush } from './crowds.ts';
import type { SimulatedWorld } from './made-world.ts';
import { atOnce, mustBe, note, untilAnswered, type People } from './people.ts';

const finance = { caller: 'finance', roles: ['finance' as const] };
const ops = { caller: 'ops', roles: ['ops' as const] };
/** Two who may say yes, and do not see what the other does. */
const approvers = ['approver', 'other-approver'].map((caller) => ({ caller, roles: ['finance-approver' as const] }));

/** Support and finance, through the days: credits, credits taken back, payments given back. */
export function operate(world: SimulatedWorld, { payments, days }: { payments: number; days: number }): void {
  const { schedule, chance, people } = world;
  for (let index = 0; index < payments; index += 5 * shift) {
    const at = chance.between(0, (days + 6) * DAY_MS);
    rush(world, at, 5 * MINUTE_MS);
    for (let one = 0; one < shift; one += 1) {
      const act = chance.pick<Act>([creditAlone, creditTogether, takeBack, giveBack, refundLate]);
      schedule.spawn('operator', at + chance.between(0, 100), () => act(people, `operator-${index}-${one}`));
    }
  }
}

type Act = (people: People, key: string) => Promise<void>;
/** So many of them begin at once. */
const shift = 4;

const anyOf = <T>({ chance }: People, among: readonly T[]): T | undefined =>
  among.length === 0 ? undefined : among[chance.between(0, among.length - 1)];

/** A double click, and now and then the same key for somebody else. */
async function creditAlone(people: People, idempotencyKey: string): Promise<void> {
  const { chance, functions, model, persons } = people;
  const id = creditOf(idempotencyKey);
  const value = chance.between(50_00, 200_00);
  const credit = async () => {
    const client = anyOf(people, persons.clients);
    if (!client) return;
    const body = { clientIdentifier: client.identifier, amount: { value, currency: 'EUR' as const }, reason: 'Lost' };
    const reply = await untilAnswered(people, () => functions.credit({ ...finance, body, idempotencyKey }));
    if (!reply || reply.refusal) return;
    const made = model.credits.get(id);
    mustBe(made?.clientId === client.id && made.amount === value, `${id} is said to be credited to ${client.id}`);
  };
  await atOnce(people, chance.oneIn(3) ? [credit, credit] : [credit]);
}

const creditOf = (idempotencyKey: string) => derivedId('back-office', 'wallet-credit', idempotencyKey);

async function creditTogether(people: People, key: string): Promise<void> {
  const { chance, persons, model } = people;
  const client = anyOf(people, persons.clients);
  if (!client) return;
  const value = chance.between(50_00, 200_00);
  const change = { clientIdentifier: client.identifier, amount: { value, currency: 'EUR' as const } };
  await proposed(people, key, { kind: 'WALLET_CREDIT', change }, (id) => {
    mustBe(model.credits.get(id)?.amount === value, `the credit ${id} is approved, and not there`);
  });
}

async function refundLate(people: People, key: string): Promise<void> {
  const { model } = people;
  const paymentId = anyOf(people, paid(people));
  if (paymentId === undefined) return;
  await proposed(people, key, { kind: 'LATE_REFUND', change: { paymentId, reason: 'OTHER' } }, () => {
    const status = model.payments.get(paymentId)?.statuses.at(-1);
    mustBe(status === 'VOIDED' || status === 'REFUNDED', `${paymentId} is given back, and ${status}`);
  });
}

type Wanted = Parameters<People['functions']['propose']>[0]['body'];
type OwnWanted = Pick<Extract<NonNullable<Wanted>, { kind: 'WALLET_CREDIT' }>, 'kind' | 'change'>;
type LateWanted = Pick<Extract<NonNullable<Wanted>, { kind: 'LATE_REFUND' }>, 'kind' | 'change'>;

/** By one; by two others at once, one of whom may say no. @param check of what was approved */
async function proposed(
  people: People,
  idempotencyKey: string,
  wanted: OwnWanted | LateWanted,
  check: (id: string) => void,
): Promise<void> {
  const { schedule, chance, functions } = people;
  const id = derivedId('back-office', 'proposal', idempotencyKey);
  const body = { ...wanted, reason: 'Asked for', evidence: 'Letter' } as Wanted;
  const propose = async () =>
    void (await untilAnswered(people, () => functions.propose({ ...finance, body, idempotencyKey })));
  await atOnce(people, chance.oneIn(4) ? [propose, propose] : [propose]);
  await schedule.sleep(chance.between(0, HOUR_MS));
  const answers = approvers.map((approver) => async () => {
    const call = { ...approver, params: { id } };
    if (chance.oneIn(6)) {
      await untilAnswered(people, () => functions.reject({ ...call, body: { answer: 'No' } }));
      return;
    }
    const reply = await untilAnswered(people, () => functions.agree(call));
    if (reply && !reply.refusal) check(id);
  });
  await atOnce(people, answers);
}

/** What is still there of a credit. */
async function takeBack(people: People, key: string): Promise<void> {
  const { chance, functions, schedule } = people;
  await creditAlone(people, key);
  const idempotencyKey = `${key} back`;
  const call = { ...finance, params: { id: creditOf(key) }, body: { reason: 'Typed twice' }, idempotencyKey };
  await untilAnswered(people, () => functions.proposeReversal(call));
  await schedule.sleep(chance.between(0, HOUR_MS));
  const id = derivedId('back-office', 'credit-reversal', idempotencyKey);
  await atOnce(
    people,
    approvers.map((approver) => async () => {
      await untilAnswered(people, () => functions.releaseReversal({ ...approver, params: { id } }));
    }),
  );
}

/** For a merchant who cannot be asked, by the merchant's rules. */
async function giveBack(people: People): Promise<void> {
  const { chance, functions } = people;
  const id = anyOf(people, paid(people));
  if (id === undefined) return;
  const act = async () => {
    const call = { ...ops, params: { id }, body: { reason: 'OTHER' as const, why: 'Closed' } };
    const reply = await untilAnswered(people, () => functions.giveBack(call));
    if (reply) note(people, id, reply);
  };
  await atOnce(people, chance.oneIn(3) ? [act, act] : [act]);
}

const paid = ({ model }: People): string[] =>
  [...model.payments].filter(([, { statuses }]) => statuses.at(-1) === 'VALIDATED').map(([id]) => id);
