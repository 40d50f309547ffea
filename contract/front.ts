/** What stands before the API, and by what it makes itself known. */
export interface Front {
  /** The one address that the API answers at: `https://pay.example.com`. */
  origin: string;
  /** Each is good: the one that the distribution sends, the one before it and the one after it. */
  keys: readonly string[];
}

/** In small letters, as API Gateway hands headers on. CloudFront takes one of that name that a caller sends away. */
export const frontKeyHeader = 'front-key';

/** Letters and digits, of 62: 190 bits. */
export const frontKeyLength = 32;
