import { rightsOf, type MemberAccess } from '../../contract/member-rights.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { memberLimits } from '../../contract/settings/limits.ts';
import type { Instant } from '../time.ts';
import type { Member } from './member.ts';
import type { Team } from './team.ts';

/** What an owner does to the team, at the establishments that the owner manages. */
export type TeamCommand =
  | { type: 'invite'; member: Pick<Member, 'id' | 'name' | 'email' | 'language' | 'access'> }
  | { type: 'change'; id: string; name?: string; access?: Member['access'] }
  | { type: 'remove'; id: string };

export type TeamDecision =
  | { kind: 'apply'; before: Member | undefined; after: Member }
  /** The same was done before. */
  | { kind: 'repeat'; member: Member }
  | { refusal: Refusal };

/** The establishments that a member may manage. */
export const managedBy = ({ access }: Pick<Member, 'access'>): string[] =>
  Object.keys(access).filter((id) => rightsOf(access[id]!).includes('manage'));

/**
 * What `command` of `actor` changes in the team. An owner gives and takes access at the establishments that are the owner's,
 * and leaves the others alone; none is ever without an owner.
 */
export function changeTeam(
  { organisation, members }: Pick<Team, 'organisation' | 'members'>,
  command: TeamCommand,
  { actor, now }: { actor: Pick<Member, 'access'>; now: Instant },
): TeamDecision {
  const managed = managedBy(actor);
  const present = members.filter(({ leftAt }) => leftAt === undefined);
  const isForeign = ({ access }: { access: Member['access'] }) =>
    Object.keys(access).some((id) => !managed.includes(id));

  if (command.type === 'invite') {
    const { member } = command;
    const known = members.find(({ id }) => id === member.id);
    if (known) return { kind: 'repeat', member: known };
    if (isForeign(member)) return refuse('establishment-unknown');
    if (present.some(({ email }) => email === member.email)) return refuse('email-taken');
    if (present.length >= memberLimits.membersMax) return refuse('team-full');
    const after = { ...member, organisationId: organisation.id, number: nextNumber(members), joinedAt: now };
    return { kind: 'apply', before: undefined, after };
  }

  const before = present.find(({ id }) => id === command.id);
  if (!before || !Object.keys(before.access).some((id) => managed.includes(id))) return refuse('not-found');
  const { name = before.name, access: wanted } = command.type === 'remove' ? { name: undefined, access: {} } : command;
  if (wanted && isForeign({ access: wanted })) return refuse('establishment-unknown');
  const given = wanted ?? before.access;
  const kept = Object.entries(before.access).filter(([id]) => !managed.includes(id));
  const access: Member['access'] = { ...given, ...Object.fromEntries(kept) };
  const after: Member = {
    ...before,
    name,
    access,
    ...(Object.keys(access).length === 0 && { leftAt: now }),
  };
  if (isSame(before, after)) return { kind: 'repeat', member: before };
  const others = present.filter(({ id }) => id !== before.id);
  if (ownedBy(before).some((id) => ![after, ...others].some((member) => ownedBy(member).includes(id)))) {
    return refuse('last-owner');
  }
  return { kind: 'apply', before, after };
}

const refuse = (code: Refusal['code']): TeamDecision => ({ refusal: { code } });

const nextNumber = (members: readonly Member[]): number => Math.max(0, ...members.map(({ number }) => number)) + 1;

const ownedBy = ({ access }: Pick<Member, 'access'>): string[] =>
  Object.keys(access).filter((id) => access[id]!.role === 'OWNER');

const inOrder = (access: Member['access']) =>
  Object.keys(access)
    .sort()
    .map((id): [string, MemberAccess['role'], boolean] => [id, access[id]!.role, access[id]!.refund === true]);

const isSame = (one: Member, other: Member): boolean =>
  one.name === other.name && JSON.stringify(inOrder(one.access)) === JSON.stringify(inOrder(other.access));
