import { maskName } from '../../contract/mask-name.ts';
import type { Member } from '../organisation/member.ts';
import type { OperationFacts } from './operation.ts';

/** A member as a record may hold one: the role at each establishment, and the name masked. */
export const memberFacts = ({ name, access }: Pick<Member, 'name' | 'access'>): OperationFacts => ({
  name: maskName(name),
  ...Object.fromEntries(
    Object.entries(access).map(([id, { role, refund }]) => [id, refund ? `${role}, REFUND` : role]),
  ),
});
