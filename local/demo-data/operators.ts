import type { BackOfficeRole } from '../../contract/back-office/rights.ts';

/** Somebody of the back office. In the cloud they come with the stack, or are added as the runbook says. */
export interface DemoOperator {
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly [BackOfficeRole, ...BackOfficeRole[]];
}

export const demoOperators: readonly DemoOperator[] = [
  { name: 'finance', displayName: 'Finances', roles: ['finance'] },
  { name: 'ops', displayName: 'Opérations', roles: ['ops'] },
  { name: 'finance-2', displayName: 'Finances, approbation', roles: ['finance-approver', 'finance'] },
  { name: 'ops-2', displayName: 'Opérations, approbation', roles: ['ops-approver', 'ops'] },
  { name: 'support', displayName: 'Assistance', roles: ['support'] },
  { name: 'auditor', displayName: 'Audit', roles: ['auditor'] },
];
