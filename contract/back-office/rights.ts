/** The groups of the back office's pool. Somebody may be in several: an approver who also proposes is in two. */
export const backOfficeRoles = ['support', 'ops', 'ops-approver', 'finance', 'finance-approver', 'auditor'] as const;
export type BackOfficeRole = (typeof backOfficeRoles)[number];

const everybody = backOfficeRoles;
const ops = ['ops'] as const;
const finance = ['finance'] as const;
const opsApprover = ['ops-approver'] as const;
const financeApprover = ['finance-approver'] as const;
const opsOrFinance = ['ops', 'finance'] as const;
const financeReaders = ['finance', 'finance-approver', 'auditor'] as const;
const approvers = ['ops-approver', 'finance-approver'] as const;
const approversAndAuditor = ['ops-approver', 'finance-approver', 'auditor'] as const;
const allButSupport = ['ops', 'ops-approver', 'finance', 'finance-approver', 'auditor'] as const;
const opsAndAuditor = ['ops', 'ops-approver', 'auditor'] as const;
const workers = ['support', 'ops', 'ops-approver', 'finance', 'finance-approver'] as const;

/**
 * What the people of the back office may, and in which role: the only place. A route of the back office names one of these,
 * and nobody may both propose something and approve it by one role. People's data are masked for whoever reads; `unmask`
 * asks for a reason and leaves a record. `propose` and `approve` let somebody into that part; what may be proposed and approved
 * there, its own two rights say (`proposals.ts`).
 */
export const rights = {
  search: everybody,
  'read-people': everybody,
  'read-payments': everybody,
  unmask: allButSupport,
  'read-exports': financeReaders,
  'read-money': financeReaders,
  'read-audit': allButSupport,
  'read-journal': approversAndAuditor,
  'read-proposals': allButSupport,
  propose: opsOrFinance,
  approve: approvers,
  'read-rights': everybody,
  'read-operators': opsAndAuditor,
  'read-work': everybody,
  'take-work': workers,

  'enrol-merchant': ops,
  'change-merchant': ops,
  'pause-merchant': ops,
  'block-merchant': ops,
  'unblock-merchant': ops,
  'approve-unblock-merchant': opsApprover,
  'change-bank-account': ops,
  'approve-bank-account': opsApprover,
  'change-commission': ops,
  'approve-commission': financeApprover,
  'close-merchant': ops,
  'review-application': ops,

  'enrol-client': ops,
  'issue-activation': ops,
  'approve-activation': opsApprover,
  'unlock-client': ops,
  'change-client-email': ops,
  'close-client': ops,
  'record-death': ops,
  'merge-clients': ops,
  'approve-merge-clients': opsApprover,

  'send-export': finance,
  'credit-wallet': finance,
  'approve-credit': financeApprover,
  'reverse-credit': finance,
  'approve-credit-reversal': financeApprover,
  'order-credits': finance,
  'approve-credit-order': financeApprover,

  'give-money-back': ops,
  'propose-late-refund': opsOrFinance,
  'approve-late-refund': financeApprover,
  'claim-debt': finance,
  'record-repayment': finance,
  'write-off': finance,
  'approve-write-off': financeApprover,
  'repair-books': finance,
  'approve-repair': financeApprover,
  'record-bank-answer': finance,
  'approve-bank-answer': financeApprover,

  'change-operator-roles': ops,
  'approve-operator-roles': opsApprover,
} as const satisfies Record<string, readonly BackOfficeRole[]>;

export type Right = keyof typeof rights;

export const isBackOfficeRole = (name: string): name is BackOfficeRole =>
  (backOfficeRoles as readonly string[]).includes(name);

/** Whether somebody in these roles may do what the right is for. */
export const may = (roles: readonly BackOfficeRole[], right: Right): boolean =>
  rights[right].some((role) => roles.includes(role));
