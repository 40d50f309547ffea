import type * as z from 'zod';
import { rightsOf } from '../../contract/member-rights.ts';
import type { Member } from '../../core/organisation/member.ts';
import { toIso } from '../../core/time.ts';
import type { accesses, teamMember } from '../http/schemas/team.ts';

/** A member as an owner sees one. */
export const memberBody = (
  { id, name, email, access, joinedAt }: Member,
  selfId: string | undefined,
): z.input<typeof teamMember> => ({
  id,
  name,
  email,
  isSelf: id === selfId,
  establishments: Object.entries(access).map(([establishment, granted]) => ({
    id: establishment,
    role: granted.role,
    refund: rightsOf(granted).includes('refund'),
  })),
  joinedAt: toIso(joinedAt),
});

export const accessOf = (given: z.output<typeof accesses>): Member['access'] =>
  Object.fromEntries(
    given.map(({ id, role, refund }) => [id, { role, ...(refund && role !== 'OWNER' && { refund: true as const }) }]),
  );
