import type { PaymentRequest } from '../../web/api/client.ts';

/** What tells a request from others to the merchant, the name or booking first; empty where nothing was given. */
export const namesOf = ({ customer, label, reference }: PaymentRequest): string[] =>
  [customer, label, reference].filter((name) => name !== undefined);
