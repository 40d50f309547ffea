import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listMutants } from './list-mutants.ts';
import type { Mutant } from './mutant.ts';

/** Where a wrong condition costs money, or lets somebody in: what is in these folders is broken. */
export const brokenPlaces = [
  'adapters/dynamodb',
  'adapters/aws-errors.ts',
  'adapters/budget.ts',
  'adapters/in-rounds.ts',
  ...[
    ...[
      'bank',
      'calendar',
      'counter',
      'credit',
      'credit-order',
      'figures',
      'ledger',
      'operators',
      'organisation',
      'pace',
    ],
    ...['payment', 'proposal', 'reimbursement', 'security', 'transfer'],
    ...['allowance.ts', 'merchant-status.ts', 'payout-terms.ts', 'time.ts', 'wallet.ts'],
  ].map((name) => `core/${name}`),
  ...[
    ...['accounts', 'credit-orders', 'credit-reversals', 'debts', 'proposals', 'stopping'].map(
      (name) => `back-office-api/${name}`,
    ),
    ...['bank-feedback', 'carry-out-blocks', 'change-operators', 'client-api', 'credit-orders', 'expire-payment'],
    ...['merchant-api/counter', 'merchant-api/payment-requests', 'on-payment-event'],
    ...['project-payments', 'reimbursement'],
    ...['sweep-deadlines', 'use-cases'],
  ].map((name) => `functions/${name}`),
];

/** @returns all that can be broken in those places, or in some files or folders among them */
export function allMutants(root: string, only: readonly string[] = ['']): Mutant[] {
  return brokenPlaces
    .flatMap((place) => (place.endsWith('.ts') ? [place] : globSync(`${place}/**/*.ts`, { cwd: root }).sort()))
    .filter((path) => only.some((one) => path.startsWith(one)))
    .flatMap((path) => listMutants(path, readFileSync(join(root, path), 'utf8')));
}
