import { afterAll, vi } from 'vitest';

// Test files run one after the other in the same process: what one pretends to be there is gone for the next.
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
