import { paymentsHref } from './filters.ts';

let left: string | undefined;

/** Where the list is as it was left in this tab, so that the way back from a payment leads to what was found. */
export const listAddress = (): string => left ?? paymentsHref();

export const keepListAddress = (address: string): void => {
  left = address;
};
