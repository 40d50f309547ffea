import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Unit, integration (DynamoDB Local) and end-to-end tests are told apart by their suffix, those in a browser by their folder:
 * `npm test -- --project unit`.
 */
/** A browser and a system on a busy machine: what fails once is tried once more, and the report says so ("retry x1"). */
const wholeSystem = { testTimeout: 120_000, hookTimeout: 120_000, retry: 1 };

/** Files that share nothing but what they import, which so need not be imported anew for each. */
const inOneProcess = { isolate: false, setupFiles: 'test/support/own-globals.ts' };

export default defineConfig({
  test: {
    // Also where there are two cores only: a test of a whole system waits as well as works.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // As patient as a test of its page: a machine that is busy answers later.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{test,packages/*/test}/**/*.unit.test.ts'],
          ...inOneProcess,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['{test,packages/*/test}/**/*.int.test.ts'],
          globalSetup: 'packages/run-template/testing/dynamodb-per-worker.ts',
          ...inOneProcess,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['{test,packages/*/test}/**/*.e2e.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: 'test/support/app-made-once.ts',
          ...inOneProcess,
          ...wholeSystem,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.e2e.test.ts'],
          globalSetup: 'test/browser/support/prepare.ts',
          ...inOneProcess,
          ...wholeSystem,
        },
      },
    ],
  },
});
