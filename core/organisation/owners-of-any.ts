import type { Member } from './member.ts';

/** An owner, and an establishment that is theirs. */
export interface Owner {
  memberId: string;
  merchantId: string;
}

/** All who own one of these establishments, each once, with one that is theirs. */
export const ownersOfAny = (
  members: readonly Pick<Member, 'id' | 'access'>[],
  merchantIds: readonly string[],
): Owner[] =>
  members.flatMap(({ id: memberId, access }) => {
    const merchantId = merchantIds.find((id) => access[id]?.role === 'OWNER');
    return merchantId === undefined ? [] : [{ memberId, merchantId }];
  });
