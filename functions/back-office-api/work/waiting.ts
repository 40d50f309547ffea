import type { WorkItem } from './work-item.ts';

export interface Waiting {
  /** Oldest first. */
  items: readonly WorkItem[];
  /** There are more than were asked for. */
  hasMore: boolean;
}

export const atMost = (limit: number, items: readonly WorkItem[], hasMore = false): Waiting => ({
  items: items.slice(0, limit),
  hasMore: hasMore || items.length > limit,
});
