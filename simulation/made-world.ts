import { directoryStore } from '../adapters/dynamodb/directory-store.ts';
import { instant } from '../core/time.ts';
import { memoryObjects } from '../test/support/memory-objects.ts';
import { openWallet } from '../test/support/open-wallet.ts';
import { anOperation } from '../test/support/operations.ts';
import { createTables } from '../test/support/tables.ts';
import { chance as chanceOf } from './chance.ts';
import { closingOf } from './closing.ts';
import { memoryClient } from './dynamodb/memory-client.ts';
import { MemoryDynamoDb, type Change } from './dynamodb/memory-dynamodb.ts';
import { usualFaults, type Aws } from './faulty-aws.ts';
import { functionsOf } from './functions.ts';
import type { People } from './people.ts';
import { MoneyModel } from './money-model.ts';
import { personsOf, type Persons } from './persons.ts';
import { Schedule } from './schedule.ts';

/** Monday, 1 June 2026, 6:00 in Paris. */
export const start = instant(Date.parse('2026-06-01T04:00:00Z'));
/** So little that somebody’s funds are short, now and then. */
const walletStart = 700_00;

export type SimulatedWorld = Awaited<ReturnType<typeof makeWorld>>;

/** Everything there is, before anybody does anything. @param onWrite beside what the model checks */
export async function makeWorld(seed: number, size: { merchants: number; clients: number }) {
  const schedule = new Schedule(start);
  const chance = chanceOf(seed);
  const aws: Aws = { schedule, chance, rates: usualFaults, rushes: 0, happened: new Map() };
  const persons = personsOf(size.merchants, size.clients, start);
  const watchers: ((change: Change) => void)[] = [];
  const memory = new MemoryDynamoDb(
    (changes) => {
      model.onWrite(changes);
      for (const change of changes) for (const watch of watchers) watch(change);
    },
    () => schedule.now,
  );
  const client = memoryClient(memory);
  const tables = await createTables(client);
  const model = new MoneyModel(tables, () => schedule.now);
  watchers.push(({ table, key, before, after }) => {
    const areFree = table === tables.wallets && hasAttempts(before) && !hasAttempts(after);
    if (areFree) persons.freed(String(key['clientId']), schedule.now);
  });
  await enrol(persons, { client, tables });
  const [staging, published] = [memoryObjects(), memoryObjects()];
  const closing = closingOf(schedule);
  const functions = functionsOf({ aws, memory, tables, persons, closing, staging, published });
  const people: People = {
    schedule,
    chance,
    functions,
    persons,
    model,
    closing,
    stored: (id) => memory.table(tables.payments).get({ id }),
    told: [],
    refusals: new Map(),
  };
  return { schedule, chance, aws, memory, client, model, tables, persons, published, functions, people, watchers };
}

const hasAttempts = (wallet: Change['before']) => (wallet?.['attempts'] ?? wallet?.['attemptsInFlight']) !== undefined;

type Books = { client: ReturnType<typeof memoryClient>; tables: Awaited<ReturnType<typeof createTables>> };

async function enrol(persons: Persons, { client, tables }: Books): Promise<void> {
  const { merchants, clients } = persons;
  const directory = directoryStore(client, tables);
  for (const [index, id] of merchants.entries()) {
    const profile = {
      id,
      tradeName: `Gîte ${index}`,
      legalName: `SARL Gîte ${index}`,
      accountHolder: `SARL GITE ${index}`,
      city: 'Chamonix',
      iban: persons.nextIban(),
      commissionBps: index % 3 === 0 ? 0 : 250,
      status: 'ACTIVE' as const,
      createdAt: start,
      requestHash: 'h',
    };
    await directory.createMerchant(profile, anOperation({ id: `enrolled ${id}` }));
  }
  for (const { id, identifier } of clients) {
    const named = { kind: 'email', value: identifier } as const;
    const profile = { id, name: 'Marie', identifiers: [identifier], createdAt: start, requestHash: 'h' };
    await directory.createClient(profile, [named], anOperation({ id: `client ${id}` }));
    await openWallet({ client, tables }, id, walletStart, start);
  }
}
