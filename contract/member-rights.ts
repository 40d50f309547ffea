/** What a person is to one establishment of a merchant. */
export const memberRoles = ['OWNER', 'COLLECTOR', 'ACCOUNTANT'] as const;
export type MemberRole = (typeof memberRoles)[number];

/**
 * `ask`: whatever a request needs until it is paid, from asking to confirming and reminding. `accounts`: transfers, figures
 * and downloads. `manage`: the team, the establishments, and what holds for all of them.
 */
export const memberRights = ['read', 'ask', 'refund', 'accounts', 'manage'] as const;
export type MemberRight = (typeof memberRights)[number];

/** What a member may do at one establishment: by the role, and giving vouchers back as a right of its own. */
export interface MemberAccess {
  role: MemberRole;
  /** Also may give vouchers back; an owner may anyway. */
  refund?: true;
}

const rightsByRole: Record<MemberRole, readonly MemberRight[]> = {
  OWNER: memberRights,
  COLLECTOR: ['read', 'ask'],
  ACCOUNTANT: ['read', 'accounts'],
};

export const rightsOf = ({ role, refund }: MemberAccess): readonly MemberRight[] =>
  memberRights.filter((right) => rightsByRole[role].includes(right) || (right === 'refund' && refund === true));
