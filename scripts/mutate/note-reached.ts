import { afterAll } from 'vitest';

declare global {
  /** The marked places that the test file has come by so far. */
  var reached: Set<string> | undefined;
}

declare module 'vitest' {
  interface TaskMeta {
    reached?: string[];
  }
}

globalThis.reached = new Set();
afterAll(({}, file) => {
  file.meta.reached = [...(globalThis.reached ?? [])];
});
