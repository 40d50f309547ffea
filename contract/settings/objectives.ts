import { SECOND_MS } from '../duration.ts';

/** What we mean to keep, over 30 days (docs/reliability.md); alarms ring when what may go wrong is used up too fast. */
export const objectives = {
  /** Share of the calls of an API that are not answered with our fault (5xx). */
  answered: 0.999,
  /** Share of the approvals that are answered in time. */
  approvedInTime: 0.99,
  approvalMs: 2 * SECOND_MS,
} as const;

/** What counts the answers that are our fault, of the APIs that have an objective of their own. */
export const apiFailures = { merchant: 'MerchantApiFailures', client: 'ClientApiFailures' } as const;

export const approvalMetrics = { took: 'ApprovalSeconds', slow: 'ApprovalsSlow' } as const;
