import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { startDynamoDb } from 'run-template/services';
import { directoryStore } from '../adapters/dynamodb/directory-store.ts';
import { paceStore } from '../adapters/dynamodb/pace-store.ts';
import { paymentQueries } from '../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../adapters/dynamodb/payment-store.ts';
import { refusedMerchantStore } from '../adapters/dynamodb/refused-merchant-store.ts';
import { systemRandomness } from '../adapters/randomness.ts';
import { DAY_MS } from '../contract/duration.ts';
import { parseIdentifier } from '../contract/identifier.ts';
import type { RefusalCode } from '../contract/refusal.ts';
import { paceLimits } from '../contract/settings/limits.ts';
import { defaultTerms as terms } from '../contract/settings/terms.ts';
import type { Instant } from '../core/time.ts';
import { createPaymentRequest as schema } from '../functions/http/schemas/payment-request.ts';
import { createPaymentRequest } from '../functions/merchant-api/payment-requests/create-payment-request.ts';
import { aCall } from '../test/support/call.ts';
import { aMerchant } from '../test/support/merchants.ts';
import { anOperation } from '../test/support/operations.ts';
import { createdAt, later } from '../test/support/payments.ts';
import { createTables, type TableNames } from '../test/support/tables.ts';
import { median } from './pages/figures.ts';

const usage = `npm run bench:unknown -- [options]

  --rounds 1000   how often each identifier is asked
  --check         exit with 1 when the time of an answer tells them apart
`;
const aws = { region: 'eu-west-3', credentials: { accessKeyId: 'BENCH', secretAccessKey: 'secret' } };
const documentOptions = { marshallOptions: { removeUndefinedValues: true } };
/** How far from an even chance the slower one of a pair may be guessed. */
const guessedMax = 0.05;

/** All four are well-formed client numbers. */
const identifiers = { nobody: '20000000018', blocked: '10003377487', closed: '10000000012', known: '10000000020' };
type Who = keyof typeof identifiers;

interface Comparison {
  /** What all of them are answered. */
  refusal: RefusalCode;
  who: readonly ['nobody', ...Who[]];
}
/** A known client is asked and answered 201, which tells it: once the tries at identifiers are used up, it is refused alike. */
const tried: Comparison = { refusal: 'client-unknown', who: ['nobody', 'blocked', 'closed'] };
const slowed: Comparison = { refusal: 'unknown-clients-slowed', who: ['nobody', 'known'] };

/**
 * `npm run bench:unknown`: a merchant asks an identifier that is nobody's, a client who has blocked it, and one whose
 * account is closed; then, with its tries used up, one that is nobody's and a client whom it may ask. The answer is the same;
 * this is whether its time tells them apart.
 */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '1000' }, check: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 20) throw new Error('--rounds is a whole number, 20 at least');
  const dynamoDb = await startDynamoDb();
  const plain = new DynamoDBClient({ ...aws, endpoint: dynamoDb.endpoint });
  try {
    const ask = await aMerchantAsks(
      DynamoDBDocumentClient.from(plain, documentOptions),
      await createTables(plain, 'U-'),
    );
    // Each round a day after the one before: no limit slows it down.
    const told = [await compare(tried, rounds, (who, round) => ask(who, round, later(round * DAY_MS)))];
    const then = later((rounds + 2) * DAY_MS);
    for (let used = 0; used < paceLimits.unknownMax; used += 1) await ask('nobody', rounds + 1 + used, then);
    told.push(await compare(slowed, rounds, (who, round) => ask(who, 2 * rounds + round, then)));
    const isTold = told.includes(true);
    return values.check && isTold ? 1 : 0;
  } finally {
    plain.destroy();
    await dynamoDb.close();
  }
}

/** @returns whether time tells one of them from nobody's. Refuses to be answered otherwise than they all are. */
async function compare(
  { refusal, who }: Comparison,
  rounds: number,
  ask: (who: Who, round: number) => Promise<string | undefined>,
): Promise<boolean> {
  const times = new Map<Who, number[]>(who.map((one) => [one, []]));
  for (const [round, order] of orders(who, rounds).entries()) {
    for (const one of order) {
      const start = performance.now();
      const answered = await ask(one, round);
      times.get(one)?.push(performance.now() - start);
      if (answered !== refusal) throw new Error(`${one} is answered ${answered ?? 'yes'}, and not ${refusal}`);
    }
  }
  const timesOf = (one: Who) => times.get(one) ?? [];
  console.log(`\n${refusal}`);
  console.table(who.map((one) => ({ identifier: one, ...summary(timesOf(one)) })));
  const [nobody, ...others] = who;
  const chances = others.map((one) => chanceSlower(timesOf(one), timesOf(nobody)));
  for (const [index, chance] of chances.entries()) {
    const percent = (chance * 100).toFixed(1);
    console.log(`${others[index]} takes longer than nobody's in ${percent} % of all pairs (50 % tells nothing)`);
  }
  return chances.some((chance) => Math.abs(chance - 0.5) > guessedMax);
}

/** @returns asks for one payment, and answers how that was refused */
async function aMerchantAsks(documents: DynamoDBDocumentClient, tables: TableNames) {
  const directory = directoryStore(documents, tables);
  await directory.createMerchant(aMerchant, anOperation());
  const enrol = (id: string, identifier: string) => {
    const profile = { id, name: id, identifiers: [identifier], createdAt, requestHash: id };
    return directory.createClient(profile, [parseIdentifier(identifier)!], anOperation());
  };
  await enrol('marie', identifiers.blocked);
  await enrol('paul', identifiers.closed);
  await enrol('vera', identifiers.known);
  const refusedMerchants = refusedMerchantStore(documents, tables.directory);
  await refusedMerchants.refuse('marie', aMerchant.id, createdAt);
  const closing = await directory.getClient('paul');
  if (!closing) throw new Error('the client who is to be closed is not there');
  await directory.closeClient(closing, { at: createdAt, because: 'DECEASED' }, anOperation());
  const dependencies = {
    payments: paymentStore(documents, tables),
    paces: paceStore(documents, tables.orders),
    refusedMerchants,
    queries: paymentQueries(documents, tables.payments),
    directory,
    random: systemRandomness,
    terms,
    view: () => Promise.reject(new Error('nobody here can be asked')),
  };
  return async (who: Who, round: number, now: Instant) => {
    const clientIdentifier = identifiers[who];
    const body = schema.parse({ type: 'DEFERRED', amount: { value: 85_50, currency: 'EUR' }, clientIdentifier });
    const call = { caller: aMerchant.id, now, body, idempotencyKey: `${clientIdentifier} ${round}` };
    const reply = await createPaymentRequest(aCall<'createPaymentRequest'>(call), dependencies);
    return 'refusal' in reply ? reply.refusal.code : undefined;
  };
}

/** Who comes first changes from round to round, always in the same way. */
const orders = (who: readonly Who[], rounds: number): Who[][] =>
  fc.sample(fc.shuffledSubarray([...who], { minLength: who.length }), { numRuns: rounds, seed: 1 });

function summary(times: readonly number[]) {
  const sorted = [...times].sort((one, other) => one - other);
  return {
    'median ms': median(times).toFixed(2),
    'p95 ms': (sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(2),
  };
}

/** How often one of the first takes longer than one of the second, over all pairs: what Mann and Whitney's U is to their number. */
function chanceSlower(ones: readonly number[], others: readonly number[]): number {
  const pairs = ones.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return pairs.reduce<number>((sum, won) => sum + won, 0) / pairs.length;
}

if (process.argv.includes('--help')) console.log(usage);
else {
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
}
