import type { Right } from './rights.ts';

/** What waits for somebody of the back office, list by list: who may see it, beside the right to see work at all. */
export const workLists = {
  applications: 'read-work',
  proposals: 'read-proposals',
  'credit-orders': 'read-money',
  'credit-reversals': 'read-money',
  transfers: 'read-exports',
  'bank-entries': 'read-exports',
  debts: 'read-money',
  findings: 'read-audit',
  mails: 'read-people',
  reports: 'read-people',
} as const satisfies Record<string, Right>;

export type WorkList = keyof typeof workLists;
export const workListNames = Object.keys(workLists) as [WorkList, ...WorkList[]];
