import { defineConfig } from 'vitest/config';

/**
 * Unit, integration (DynamoDB Local) and end-to-end tests are told apart by their suffix, those in a browser by their folder:
 * `npm test -- --project unit`.
 */
const wholeSystem = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.unit.test.ts'] } },
      { test: { name: 'int', include: ['test/**/*.int.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/**/*.e2e.test.ts'],
          exclude: ['test/browser/**'],
          ...wholeSystem,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.e2e.test.ts'],
          globalSetup: 'test/browser/support/prepare.ts',
          ...wholeSystem,
          // Two at a time: a page in a browser waits more than it works.
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});
