import type { BackOfficeRole } from '../../contract/back-office/rights.ts';
import { useWords } from '../../web/words/words.ts';
import { roleWords } from '../operator/role-words.ts';
import type { Operator } from './use-operators.ts';
import { operatorWords } from './words.ts';

/** What somebody may, in words. */
export function RoleNames({ operator: { roles, hasLeft } }: { operator: Operator }) {
  const own = useWords(operatorWords);
  const names = useWords(roleWords);
  if (hasLeft) return own.hasLeft;
  return roles.length === 0 ? own.noRole : roles.map((role: BackOfficeRole) => names[role]).join(', ');
}
