import type { OperationName } from './count-by-history.ts';

/** What asks more of DynamoDB the longer a history is: to be empty. Whatever grows besides fails the test and the bench. */
export const knownToGrow: readonly OperationName[] = [
  // All keys of the period are looked through.
  'search of the newest reference',
  'search of the oldest reference',
  'search of nothing there',
  // Every payment of the period is read.
  'figures of a month',
  // Every line of the days that are still to come is read.
  'list of transfers',
  'a transfer to come',
  'statement of a month',
  'void',
];
