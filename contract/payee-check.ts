/**
 * What the bank of an account says of the name that somebody gives with it: Verification of Payee, Regulation (EU) 2024/886,
 * article 5c, as the scheme of the European Payments Council names the answers (EPC218-23).
 */
export const payeeOutcomes = ['MATCH', 'CLOSE_MATCH', 'NO_MATCH', 'NOT_CHECKED'] as const;

/**
 * NO_SERVICE: this deployment asks nobody. NO_ANSWER: who was asked failed, came too late or could not be understood.
 * NOT_POSSIBLE: the bank of the account does not say.
 */
export const notCheckedBecause = ['NO_SERVICE', 'NO_ANSWER', 'NOT_POSSIBLE'] as const;
export type NotCheckedBecause = (typeof notCheckedBecause)[number];
