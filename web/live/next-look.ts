/** Somebody waits in front of the page. */
const everyMsMin = 3_000;
/** Nobody does, it seems. */
const everyMsMax = 60_000;
/** What has not changed for ten minutes is looked at each minute. */
const share = 1 / 10;

/**
 * How long until the next look of a page that nothing tells of changes, when nothing has changed for `unchangedMs` and the
 * last `failures` looks failed.
 */
export const nextLookMs = (unchangedMs: number, failures: number): number =>
  Math.min(Math.max(everyMsMin, unchangedMs * share) * 2 ** failures, everyMsMax);
