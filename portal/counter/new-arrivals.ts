/** What is seen later than this after it was proposed is no news: the page was just opened. */
const newsMsMax = 60_000;

/** Those that nobody has been told of yet, and that somebody has just proposed. @param now epoch milliseconds, the server's */
export const newArrivals = <R extends { id: string; proposedAt: string }>(
  requests: readonly R[],
  told: ReadonlySet<string>,
  now: number,
): R[] => requests.filter(({ id, proposedAt }) => !told.has(id) && now - Date.parse(proposedAt) <= newsMsMax);
