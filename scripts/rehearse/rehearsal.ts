import { gatherCast, type Cast, type Client, type Merchant } from '../../demo/cast.ts';
import { connectControls, type Controls } from '../../demo/controls.ts';
import { fetchAnswer } from '../../local/api/answer.ts';
import { eur } from '../../local/api/eur.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { expected, type Checklist } from '../smoke/checklist.ts';

/** What the earlier release has begun, and the later one has to end. */
export interface InFlight {
  /** Asked, and not answered: runs out by its deadline. */
  unanswered: string;
  /** Approved, and not confirmed: the funds are given back by the deadline. */
  unconfirmed: string;
  /** Captured, in the export that has stopped half-way. */
  captured: string;
  exportsBefore: number;
  available: number;
}

/** A Monday morning, and the day whose export stops: nobody is paid on the days between. */
export const beginsAt = '2026-06-01T08:00:00Z';
const beforeItsExport = '2026-06-05T03:00:00Z';
const captured = 45_00;
const held = 30_00;

/** @returns what is in flight when the release stops */
export async function livesThroughDays(url: string, { check }: Checklist): Promise<InFlight> {
  const controls = connectControls(url);
  const cast = await gatherCast(controls, { url, language: 'fr' });
  const flight: Partial<InFlight> = {};
  await check('the release of before: payments, and a day goes by', async () => {
    flight.captured = await ask(cast.gite, cast.marie, 'IMMEDIATE', captured, 'captured');
    await approve(cast.marie, flight.captured, captured);
    await controls.advanceTo(beforeItsExport);
    return `${captured} cents are owed`;
  });
  await check('the release of before: an export stops half-way', async () => {
    flight.exportsBefore = await wholeExports(url);
    await post(url, 'faults', { service: 'S3', kind: 'fails' });
    await controls.advance('P1D');
    expected('the number of whole exports', await wholeExports(url), flight.exportsBefore);
    return 'planned, and nothing of it published';
  });
  await check('the release of before: deadlines run', async () => {
    flight.unconfirmed = await ask(cast.pleinAir, cast.marie, 'PRE_RESERVATION', held, 'held');
    await approve(cast.marie, flight.unconfirmed, held);
    flight.unanswered = await ask(cast.gite, cast.marie, 'DEFERRED', held, 'open');
    flight.available = await availableOf(cast);
    return undefined;
  });
  return flight as InFlight;
}

/** What was begun ends as it would have without the other release in between. */
export async function endsWhatWasBegun(url: string, flight: InFlight, { check }: Checklist): Promise<void> {
  const controls = connectControls(url);
  const cast = await gatherCast(controls, { url, language: 'fr' });
  const statusOf = async (merchant: Merchant, id: string) =>
    (await merchant.call('getPaymentRequest', { params: { id } })).status;
  await check('this release: everything is still there', async () => {
    expected('the request', await statusOf(cast.gite, flight.unanswered), 'AWAITING_CLIENT');
    expected('the hold', await statusOf(cast.pleinAir, flight.unconfirmed), 'AWAITING_MERCHANT');
    expected('what is in the wallet', await availableOf(cast), flight.available);
    return `${flight.available} cents in the wallet`;
  });
  await check('this release: the export ends', async () => {
    await controls.advance('P1D');
    if ((await wholeExports(url)) <= flight.exportsBefore) throw new Error('there is no other one than before');
    const { reimbursement } = await cast.gite.call('getPaymentRequest', { params: { id: flight.captured } });
    if (reimbursement?.id === undefined) throw new Error(`what was captured is ${reimbursement?.status}`);
    return `${reimbursement.net.value} cents are transferred`;
  });
  await check('this release: the deadlines come', async () => {
    await controls.advance('P10D');
    expected('the request', await statusOf(cast.gite, flight.unanswered), 'CLIENT_EXPIRED');
    expected('the hold', await statusOf(cast.pleinAir, flight.unconfirmed), 'MERCHANT_EXPIRED');
    expected('what is in the wallet', await availableOf(cast), flight.available + held);
    return 'the hold is given back';
  });
  await audits(controls, { check }, 'this release: the audit');
}

async function audits(controls: Controls, { check }: Pick<Checklist, 'check'>, what: string): Promise<void> {
  await check(what, async () => {
    const findings = await controls.audit();
    if (findings.length > 0) throw new Error(JSON.stringify(findings).slice(0, 1_000));
    return 'finds nothing';
  });
}

async function ask(merchant: Merchant, client: Client, type: PaymentType, cents: number, key: string): Promise<string> {
  const { id } = await merchant.call('createPaymentRequest', {
    key: `rehearsal-${key}`,
    body: { type, amount: eur(cents), clientIdentifier: client.identifier },
  });
  return id;
}

async function approve(client: Client, id: string, cents: number): Promise<void> {
  await client.call('approvePaymentRequest', await client.approval(id, cents));
}

const availableOf = async ({ marie }: Cast): Promise<number> => (await marie.call('getWallet')).available.value;

async function post(url: string, control: string, body: unknown): Promise<void> {
  const answer = await fetchAnswer(`${url}/_local/${control}`, { method: 'POST', body: JSON.stringify(body) });
  if (answer.status !== 200) throw new Error(`${control} answered ${answer.status}: ${answer.text}`);
}

/** Exports with a manifest, which comes last. */
async function wholeExports(url: string): Promise<number> {
  const { body } = await fetchAnswer(`${url}/_local/exports`);
  return (body as { files: unknown[] }[]).filter(({ files }) => JSON.stringify(files).includes('manifest.json')).length;
}
