import { rightsOf } from '../../../contract/member-rights.ts';
import type { Member } from '../../../core/organisation/member.ts';

/** What somebody may do at which establishments. */
export const accessBody = ({ access }: Pick<Member, 'access'>) =>
  Object.entries(access).map(([id, granted]) => ({
    id,
    role: granted.role,
    refund: rightsOf(granted).includes('refund'),
  }));
