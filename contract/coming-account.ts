/** What becomes of a merchant's transfers until a new account counts: they go to the old one, or wait for it. */
export const meanwhiles = ['OLD_ACCOUNT', 'WITHHELD'] as const;
export type Meanwhile = (typeof meanwhiles)[number];
