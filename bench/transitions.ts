import { dynamoClient } from '../adapters/aws-clients.ts';
import { MINUTE_MS } from '../contract/duration.ts';
import { addMs, type Instant } from '../core/time.ts';
import { idempotentPayments } from '../test/faults/beside/idempotent-payments.ts';
import { operations } from '../test/faults/operations.ts';
import { Busy } from '../test/faults/virtual-time.ts';
import { onTheWire } from '../test/faults/wire.ts';
import { now as enrolledAt } from '../test/support/client-world.ts';
import { paymentStage, type PaymentStage } from '../test/support/payment-stage.ts';
import { startBenchDatabase, type BenchDatabase } from './support/bench-database.ts';
import { markdownTable } from './support/document-section.ts';
import { numbersFrom } from './support/numbers-from.ts';
import { inTurn, type Taken } from './support/taken.ts';
import { writeFigures } from './support/write-figures.ts';
import { acts, type ActName } from './transitions/acts.ts';
import { twoWays } from './transitions/bare-transaction.ts';

/** What core and store may take, of what the bare command takes. */
const goals = { wall: 1.3, cpu: 2 };
/** So many of each act are timed together: one alone is too short for the processor's clock. */
const together = 10;
const amount = 60_00;

/** Ours that does what the peer's does. */
const sameAct = { create: 'ask', approve: 'pay', 'give back': 'giveBack' } as const;

type Way = 'bare' | 'store' | 'call' | 'powertools';

/**
 * `npm run bench:transitions [-- --rounds 20 --check]`: each transition of a payment by core and store, by the whole function of
 * the API, and as AWS Powertools makes it idempotent, beside the bare command of DynamoDB with the same items. All in one run, in turn.
 */
async function main(): Promise<number> {
  const { rounds, check } = numbersFrom({ rounds: '20' });
  const database = await startBenchDatabase();
  try {
    const taken = await measure(database, rounds[0]!);
    report(taken, rounds[0]!);
    const misses = Object.entries(taken).flatMap(([name, { bare, store }]) => [
      ...(store.wallMs > goals.wall * bare.wallMs ? [`${name}: on the clock`] : []),
      ...(store.cpuMs > goals.cpu * bare.cpuMs ? [`${name}: of the processor`] : []),
    ]);
    for (const miss of misses) console.log(`MISSED: ${miss}`);
    return check && misses.length > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

type Figures = Record<Exclude<Way, 'powertools'>, Taken> & {
  powertools?: Taken;
  /** How many calls of AWS the whole call makes. */
  calls: number;
};

async function measure(database: BenchDatabase, rounds: number): Promise<Record<string, Figures>> {
  const stage = await paymentStage(database);
  const peer = await idempotentPayments(database.endpoint, 'one transaction');
  try {
    const both = await twoWays(database, dynamoClient());
    let at: Instant = enrolledAt;
    const next = () => (at = addMs(at, MINUTE_MS));
    const measureAct = (name: ActName) =>
      inTurn<Way>(rounds, async () => {
        const pairs = await several(() => both(acts[name]));
        const calls = await several(() => calling(stage, name, next()));
        const works = {
          bare: oneByOne(pairs.map(({ bare }) => bare)),
          store: oneByOne(pairs.map(({ ours }) => ours)),
          call: oneByOne(calls),
        };
        const other = name in sameAct ? sameAct[name as keyof typeof sameAct] : undefined;
        const powertools = other && oneByOne(await several(() => askingPeer(peer, other)));
        return { ...works, ...(powertools && { powertools }) } as Record<Way, () => Promise<unknown>>;
      });
    const names = Object.keys(acts) as ActName[];
    // What is compiled on the way is no figure.
    const [first] = names;
    await measureAct(first!);
    const taken: Record<string, Figures> = {};
    for (const name of names) {
      const call = await calling(stage, name, next());
      const { calls } = await onTheWire(() => undefined, new Busy(), call);
      taken[name] = { ...(await measureAct(name)), calls: calls.length };
    }
    return taken;
  } finally {
    peer.close();
    await stage.close();
  }
}

async function several<T>(make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let nth = 0; nth < together; nth += 1) made.push(await make());
  return made;
}

const oneByOne = (works: readonly (() => Promise<void>)[]) => async () => {
  for (const work of works) await work();
};

async function calling(stage: PaymentStage, name: ActName, at: Instant): Promise<() => Promise<void>> {
  const deed = await operations[name](stage, at);
  return async () => {
    const { status } = await deed.attempt(0);
    if (status >= 300) throw new Error(`${name} is answered ${status}`);
  };
}

type Peer = Awaited<ReturnType<typeof idempotentPayments>>;
let keys = 0;

async function askingPeer({ acts: idempotent, plain }: Peer, act: keyof Peer['acts']): Promise<() => Promise<void>> {
  const paymentId = act === 'ask' ? undefined : (await plain.ask({ key: '', amount })).id!;
  if (act === 'giveBack') await plain.pay({ key: '', paymentId: paymentId!, amount });
  const request = { key: `bench-${(keys += 1)}`, amount, ...(paymentId && { paymentId }) };
  return async () => {
    const { statusCode } = await idempotent[act](request);
    if (statusCode >= 300) throw new Error(`${act} is answered ${statusCode}`);
  };
}

function report(taken: Record<string, Figures>, rounds: number): void {
  const ms = (value: number) => (value / together).toFixed(2);
  const beside = (one: Taken, other: Taken) =>
    (['wallMs', 'cpuMs'] as const).map((figure) => `${(one[figure] / other[figure]).toFixed(2)} ×`);
  const ours = ['core and store', 'its CPU', 'the whole call', 'its CPU'];
  const rows = Object.entries(taken);
  writeFigures(
    'bench:transitions',
    `${rounds} rounds of ${together}`,
    'Beside the bare command:',
    markdownTable(
      ['transition', 'bare, ms', 'its CPU, ms', ...ours, 'calls of AWS in it'],
      rows.map(([name, { bare, store, call, calls }]) => [
        name,
        ms(bare.wallMs),
        ms(bare.cpuMs),
        ...beside(store, bare),
        ...beside(call, bare),
        calls,
      ]),
    ),
    'Beside Powertools:',
    markdownTable(
      ['transition', 'Powertools, ms', 'its CPU, ms', ...ours],
      rows.flatMap(([name, { powertools: peer, store, call }]) =>
        peer ? [[name, ms(peer.wallMs), ms(peer.cpuMs), ...beside(store, peer), ...beside(call, peer)]] : [],
      ),
    ),
  );
}

process.exitCode = await main();
