/**
 * Why a bank did not carry a transfer out, or sent it back: the codes of ISO 20022 (ExternalStatusReason1Code and
 * ExternalReturnReason1Code) that SEPA banks give, by what is to be done.
 *
 * ACCOUNT: the merchant's account is to be checked before anything goes there again. TECHNICAL: the same transfer may well
 * pass another day. ASK: somebody has to ask the bank first, since the money may have gone already, or may not go at all.
 */
const kinds = {
  AC01: 'ACCOUNT',
  AC03: 'ACCOUNT',
  AC04: 'ACCOUNT',
  AC06: 'ACCOUNT',
  AC07: 'ACCOUNT',
  AC13: 'ACCOUNT',
  AC14: 'ACCOUNT',
  AG01: 'ACCOUNT',
  BE01: 'ACCOUNT',
  BE04: 'ACCOUNT',
  BE05: 'ACCOUNT',
  BE06: 'ACCOUNT',
  BE07: 'ACCOUNT',
  CNOR: 'ACCOUNT',
  MD07: 'ACCOUNT',
  RC01: 'ACCOUNT',
  RC07: 'ACCOUNT',
  RR02: 'ACCOUNT',
  RR03: 'ACCOUNT',
  AC02: 'ASK',
  AC05: 'ASK',
  AM05: 'ASK',
  CUST: 'ASK',
  DUPL: 'ASK',
  FOCR: 'ASK',
  FR01: 'ASK',
  FRAD: 'ASK',
  LEGL: 'ASK',
  RR04: 'ASK',
} as const;

export type BankReasonKind = 'ACCOUNT' | 'TECHNICAL' | 'ASK';

/** A code that is none of these says nothing about the account: cut-off times, time-outs, and banks that give no reason. */
export const bankReasonKind = (code: string): BankReasonKind =>
  (kinds as Partial<Record<string, BankReasonKind>>)[code] ?? 'TECHNICAL';
