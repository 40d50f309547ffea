/** The name of a bank transfer, which statements and people write with spaces and without: the same for all ways. */
export const plainReference = (reference: string): string => reference.replaceAll(/[^\p{L}\p{Nd}]/gu, '').toUpperCase();
