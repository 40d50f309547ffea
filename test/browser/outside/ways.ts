/** What something outside our code may do instead of working. */
export const ways = ['throws', 'throws once', 'never answers', 'answers late', 'answers nonsense'] as const;
export type Way = (typeof ways)[number];

/** One outside thing, used as a page uses it. */
export interface Outside {
  name: string;
  /** Those that it can do at all. */
  ways: readonly Way[];
  /** Breaks it, has a page use it, and fails unless the page says a true sentence in time and loses nothing. */
  check: (way: Way) => Promise<void>;
}
