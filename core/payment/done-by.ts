import { firstMember } from '../organisation/member.ts';

/** What the merchant's people do to a payment, by the event of the timeline that tells of it. */
export const merchantActs = ['created', 'reminded', 'extended', 'validated', 'ended'] as const;
export type MerchantAct = (typeof merchantActs)[number];

/** In the place of a member's number: somebody of the back office, whom the journal of operations names. */
export const backOfficeNumber = 0;

/**
 * Who of the merchant's people did what, by their number in the organisation; of what is done again, the last one. The first
 * member is left out: most merchants are one person, and most payments stay as small as they were.
 */
export type DoneBy = Partial<Record<MerchantAct, number>>;

/** The field of a payment that says who did it, after the member of that number has done `act`; as it was without one. */
export function doneBy(
  { by }: { by?: DoneBy },
  act: MerchantAct | undefined,
  member: number = firstMember,
): { by?: DoneBy } {
  if (act === undefined) return by ? { by } : {};
  const { [act]: _, ...others } = by ?? {};
  const known = member === firstMember ? others : { ...others, [act]: member };
  return Object.keys(known).length > 0 ? { by: known } : {};
}
