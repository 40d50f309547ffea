import { useToConfirm } from '../confirm/use-to-confirm.ts';
import { useLostHolds } from '../payment/use-lost-holds.ts';
import { useRemainderDue } from './use-remainder-due.ts';
import { useSummary } from './use-summary.ts';

/**
 * What the dashboard shows, asked for as soon as somebody goes there, while the page's files are on their way. The transfers
 * are left to the page: reading a list of several pages takes code that a first visit does well without.
 */
export function useDashboard() {
  return {
    summary: useSummary(),
    holds: useToConfirm(),
    due: useRemainderDue(),
    lost: useLostHolds(),
  };
}
