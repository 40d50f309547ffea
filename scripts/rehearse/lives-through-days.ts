import { gatherCast, type Cast } from '../../demo/cast.ts';
import { connectControls } from '../../demo/controls.ts';
import { fetchAnswer } from '../../local/api/answer.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { expected, type Checklist } from '../smoke/checklist.ts';
import { approve, ask, availableOf, statusOf, sums, type InFlight, type Left } from './in-flight.ts';

/** A Monday morning: what is captured then is transferred by Friday's export, what is captured on Tuesday by Monday's. */
export const beginsAt = '2026-06-01T08:00:00Z';
const tuesday = '2026-06-02T08:00:00Z';
const exportDate = '2026-06-08';
const beforeItsExport = `${exportDate}T03:00:00Z`;

/** @returns what is in flight when the release stops; a part of it only where a check has failed */
export async function livesThroughDays(url: string, { check }: Checklist): Promise<Partial<InFlight>> {
  const controls = connectControls(url);
  const cast = await gatherCast(controls, { url, language: 'fr' });
  const flight: { -readonly [Name in keyof InFlight]?: InFlight[Name] } = { exportDate };
  const planned = async () => (await cast.finance.call('getExport', { params: { date: exportDate } })).status;

  await check('the release of before: payments end in each way', async () => {
    flight.over = await inEachWay(cast);
    return flight.over.map(({ status }) => status).join(', ');
  });
  await check('the release of before: a week of exports', async () => {
    const [first] = flight.over ?? [];
    if (first === undefined) throw new Error('nothing was captured');
    await controls.advanceTo(tuesday);
    flight.captured = await left(cast, 'gite', await paid(cast, 'gite', sums.captured, 'captured'));
    await controls.advanceTo(beforeItsExport);
    await cast.agence.call('refundPaymentRequest', { params: { id: first.id }, body: { reason: 'SERVICE_CANCELLED' } });
    flight.over = await Promise.all((flight.over ?? []).map(({ of, id }) => left(cast, of, id)));
    expected('what was transferred and given back', flight.over[0]?.status, 'REFUNDED');
    return 'one payment is transferred, and given back: its merchant owes it';
  });
  await check('the release of before: an export stops half-way', async () => {
    await breakS3(url);
    await controls.advance('P1D');
    expected('the export', await planned(), 'PLANNED');
    return 'planned, and nothing of it published';
  });
  await check('the release of before: deadlines run', async () => {
    const held = { type: 'PRE_RESERVATION', cents: sums.held, key: 'held' } as const;
    const unconfirmed = await ask(cast.pleinAir, cast.marie, held);
    await approve(cast.marie, unconfirmed, sums.held);
    flight.unconfirmed = await left(cast, 'pleinAir', unconfirmed);
    const open = { cents: sums.held, key: 'open' };
    flight.unanswered = await left(cast, 'gite', await ask(cast.gite, cast.marie, open));
    const approved = { cents: sums.approved, key: 'approved' };
    flight.approved = await left(cast, 'pleinAir', await ask(cast.pleinAir, cast.marie, approved));
    flight.voided = await left(cast, 'pleinAir', await paid(cast, 'pleinAir', sums.voided, 'voided'));
    await controls.settle();
    flight.availableCents = await availableOf(cast);
    return `${flight.availableCents} cents in the wallet`;
  });
  return flight;
}

/** The first one is captured, and given back by its merchant after the export. */
async function inEachWay(cast: Cast): Promise<Left[]> {
  const { gite, pleinAir, marie } = cast;
  const small = (type: PaymentType, key: string) => ask(pleinAir, marie, { type, cents: sums.over, key });
  const captured = await paid(cast, 'agence', sums.owed, 'owed');
  const declined = await small('IMMEDIATE', 'declined');
  await marie.call('declineMyPaymentRequest', { params: { id: declined } });
  const cancelled = await small('DEFERRED', 'cancelled');
  await pleinAir.call('cancelPaymentRequest', { params: { id: cancelled } });
  const unavailable = await small('PRE_RESERVATION', 'unavailable');
  await approve(marie, unavailable, sums.over);
  await pleinAir.call('declinePaymentRequest', { params: { id: unavailable }, body: { reason: 'UNAVAILABLE' } });
  const voided = await paid(cast, 'gite', sums.over, 'voided-early');
  await gite.call('refundPaymentRequest', { params: { id: voided }, body: { reason: 'DUPLICATE' } });
  const expired = await small('IMMEDIATE', 'expired');
  return Promise.all([
    left(cast, 'agence', captured),
    ...[declined, cancelled, unavailable, expired].map((id) => left(cast, 'pleinAir', id)),
    left(cast, 'gite', voided),
  ]);
}

async function paid(cast: Cast, of: Left['of'], cents: number, key: string): Promise<string> {
  const id = await ask(cast[of], cast.marie, { type: 'IMMEDIATE', cents, key });
  await approve(cast.marie, id, cents);
  return id;
}

const left = async (cast: Cast, of: Left['of'], id: string): Promise<Left> => ({
  of,
  id,
  status: await statusOf(cast[of], id),
});

async function breakS3(url: string): Promise<void> {
  const body = JSON.stringify({ service: 'S3', kind: 'fails' });
  const answer = await fetchAnswer(`${url}/_local/faults`, { method: 'POST', body });
  if (answer.status !== 200) throw new Error(`faults answered ${answer.status}: ${answer.text}`);
}
