import type { OperationName } from './count-by-history.ts';

/** What asks more of DynamoDB the more there is of a merchant. Whatever grows besides fails the test and the bench. */
export const knownToGrow: readonly OperationName[] = [
  // Each reads the lines that are due on the days to come, as money is decided by them: a merchant's week, and not its years.
  'list of transfers',
  'a transfer to come',
  'statement of a month',
  'void',
];
