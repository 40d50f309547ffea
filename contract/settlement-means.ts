/** How a client paid what the vouchers did not cover, in the order in which merchants meet them. */
export const settlementMeans = [
  'CARD',
  'CASH',
  'CHEQUE',
  'CHEQUE_VACANCES_PAPER',
  'TRANSFER',
  'WAIVED',
  'OTHER',
] as const;
export type SettlementMeans = (typeof settlementMeans)[number];
