import { useWords } from '../../web/words/words.ts';
import type { MemberDetail } from './use-member.ts';
import { memberWords } from './words.ts';

type Granted = Pick<MemberDetail['access'][number], 'role' | 'refund'>;

/** What somebody may do at an establishment, in words; owners may always give money back. */
export function useRoleName(): (granted: Granted | undefined) => string {
  const own = useWords(memberWords);
  return (granted) => {
    const role = own.roles[granted?.role ?? 'NONE'];
    return granted?.refund && granted.role !== 'OWNER' ? own.refund({ role }) : role;
  };
}
