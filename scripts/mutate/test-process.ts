import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { DeleteTableCommand, DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import {
  BaseSequencer,
  createVitest,
  type TestModule,
  type TestSpecification,
  type Vitest,
  type VitestPluginContext,
} from 'vitest/node';
import config from '../../vitest.config.ts';
import type {} from '../../test/support/store-tables.ts';
import type {} from './note-reached.ts';

/** What the process is asked: these tests in this order, up to the first that fails. */
export interface Asked {
  tests: readonly string[];
  /** By absolute path: other texts than the files have. */
  instead: Readonly<Record<string, string>>;
  /** Of them, nothing but the test of this name. */
  only?: string | undefined;
}

export interface Answered {
  /** The first test that did not pass, or what went wrong outside of all tests. */
  failed?: { what: string; in?: string; test?: string };
  reached: Readonly<Record<string, Reached>>;
}

/** The marked places that a test came by, and the time that it took. */
export interface Reached {
  places: readonly string[];
  ms: number;
}

class InTheOrderAsked extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
}

let instead: Asked['instead'] = {};
const textInstead = (id: string): string | undefined => instead[id.split('?')[0] ?? id];

/** The files on the disk stay as they are. */
const plugin = {
  name: 'broken-file',
  enforce: 'pre' as const,
  load: (id: string) => textInstead(id),
  /** Nothing is kept of what is broken. */
  configureVitest: ({ defineCacheKeyGenerator }: VitestPluginContext) =>
    defineCacheKeyGenerator(({ id }) => (textInstead(id) === undefined ? undefined : false)),
};

/** One Vitest for all mutants: what is started for the tests, DynamoDB Local among it, is started once. */
async function startVitest(): Promise<Vitest> {
  const projects = (config.test?.projects ?? []).flatMap((project) => {
    if (typeof project !== 'object' || !('test' in project)) return [];
    const setupFiles = [project.test?.setupFiles ?? [], 'scripts/mutate/note-reached.ts'].flat();
    return [{ plugins: [plugin], test: { ...project.test, setupFiles, maxWorkers: 1, fsModuleCache: true } }];
  });
  const vitest = await createVitest('test', {
    config: false,
    watch: false,
    bail: 1,
    maxWorkers: 1,
    projects: projects.filter(({ test }) => test.name === 'unit' || test.name === 'int'),
    sequence: { sequencer: InTheOrderAsked },
    reporters: [{}],
  });
  for (const project of vitest.projects) project.provide('storeTables', 'memory');
  await vitest.standalone();
  return vitest;
}

async function run(vitest: Vitest, asked: Asked): Promise<Answered> {
  const changed = [...Object.keys(instead), ...Object.keys(asked.instead)];
  instead = asked.instead;
  for (const path of changed) vitest.invalidateFile(path);
  if (asked.only === undefined) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(nameAlone(asked.only));
  const specifications = asked.tests.flatMap((test) => vitest.getModuleSpecifications(resolve(test)));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  await dropTables(vitest);
  // It gives those of earlier runs as well.
  const ran = specifications.flatMap(({ moduleId }) => testModules.filter((one) => one.moduleId === moduleId));
  const reached = Object.fromEntries(
    ran.map((one) => [one.relativeModuleId, { places: one.meta().reached ?? [], ms: one.diagnostic().duration }]),
  );
  for (const testModule of ran) {
    const failed = failureOf(testModule);
    if (failed) return { failed: { ...failed, in: testModule.relativeModuleId }, reached };
  }
  const [unhandled] = unhandledErrors;
  if (unhandled) return { failed: { what: `outside of the tests: ${inspect(unhandled)}` }, reached };
  return ran.length === asked.tests.length ? { reached } : { failed: { what: 'not every test was run' }, reached };
}

/** Those of a test file that was ended by a failure: DynamoDB Local takes ten times as long once it has a thousand. */
async function dropTables(vitest: Vitest): Promise<void> {
  const endpoints = new Set(vitest.projects.flatMap((project) => project.getProvidedContext().dynamoDbEndpoints ?? []));
  for (const endpoint of endpoints) {
    const credentials = { accessKeyId: 'TEST', secretAccessKey: 'secret' };
    const client = new DynamoDBClient({ endpoint, region: 'eu-west-3', credentials });
    for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
      await Promise.all(TableNames.map((TableName) => client.send(new DeleteTableCommand({ TableName }))));
    }
    client.destroy();
  }
}

/** The first test that failed, or else what failed around them. */
function failureOf(testModule: TestModule): { what: string; test?: string } | undefined {
  const [test] = testModule.children.allTests('failed');
  if (test) return { what: test.fullName, test: test.fullName };
  const around = [testModule, ...testModule.children.allSuites()].flatMap((one) => one.errors());
  return around[0] && { what: around[0].message };
}

/** Whatever a filter and a report put between suites and test. */
const nameAlone = (fullName: string): RegExp =>
  new RegExp(`^${fullName.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '.+')}$`, 'u');

const vitest = await startVitest();
process.on('message', (asked: Asked) => {
  void run(vitest, asked).then((answered) => process.send?.(answered));
});
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
process.send?.({ reached: {} } satisfies Answered);
