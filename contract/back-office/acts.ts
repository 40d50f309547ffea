/**
 * What an operator or an owner can do, as the journal of operations names it. Append only: records of years ago are read by
 * these names. One that is added here needs a sentence where the journal is shown.
 */
export const acts = [
  'MERCHANT_ENROLLED',
  'MERCHANT_CHANGED',
  'MERCHANT_PAUSED',
  'MERCHANT_RESUMED',
  'BANK_ACCOUNT_CHANGED',
  'COMMISSION_CHANGED',
  'CLIENT_ENROLLED',
  'ACTIVATION_ISSUED',
  'CLIENT_UNLOCKED',
  'WALLET_CREDITED',
  'MERCHANT_BLOCKED',
  'CREDIT_ORDER_TAKEN',
  'CREDIT_ORDER_PROPOSED',
  'CREDIT_ORDER_RELEASED',
  'CREDIT_ORDER_CANCELLED',
  'CREDIT_ORDER_RESUMED',
  'CREDIT_REVERSAL_PROPOSED',
  'CREDIT_REVERSED',
  'CREDIT_REVERSAL_CANCELLED',
  'OPERATION_PROPOSED',
  'PROPOSAL_REJECTED',
  'PROPOSAL_WITHDRAWN',
  'EXPORT_SENT',
  'MONEY_GIVEN_BACK',
  'DEBT_OWNER_CHANGED',
  'DEBT_CLAIMED',
  'DEBT_REPAID',
  'DEBT_WRITTEN_OFF',
  'MEMBER_INVITED',
  'MEMBER_CHANGED',
  'MEMBER_REMOVED',
  'ESTABLISHMENT_ADDED',
  'BANK_ACCOUNT_STOPPED',
  'PERSON_UNMASKED',
  'APPLICATION_ACCEPTED',
  'APPLICATION_QUESTIONED',
  'APPLICATION_DECLINED',
  'WORK_TAKEN',
  'WORK_GIVEN_BACK',
  'CLIENT_EMAIL_CHANGED',
  'CLIENT_CLOSED',
  'DEATH_RECORDED',
  'CLIENTS_MERGED',
  'OPERATOR_CHANGED',
  'BANK_ANSWER_RECORDED',
  'MERCHANT_CLOSED',
  'BANK_ENTRY_SETTLED',
  'CLIENT_ERASED',
] as const;
export type Act = (typeof acts)[number];

/** What an act can be about. Append only, as the acts are. */
export const subjectKinds = [
  'MERCHANT',
  'CLIENT',
  'PAYMENT',
  'PROPOSAL',
  'OPERATOR',
  'CREDIT_ORDER',
  'EXPORT',
  'MEMBER',
  'APPLICATION',
  'FINDING',
  'ORGANISATION',
  'BANK_ENTRY',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const actorKinds = ['OPERATOR', 'MEMBER'] as const;
