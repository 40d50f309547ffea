/** By what finance hands the files to the bank. */
export const sendChannels = ['EBICS', 'BANK_PORTAL', 'OTHER'] as const;
export type SendChannel = (typeof sendChannels)[number];
