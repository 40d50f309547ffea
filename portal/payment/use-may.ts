import type { MemberRight } from '../../contract/member-rights.ts';
import { useMerchant } from './use-merchant.ts';

/** What the person may do here, to offer no more than that. Until it is known, everything: the API has the last word. */
export function useMay(): (right: MemberRight) => boolean {
  const { data } = useMerchant();
  return (right) => data?.member.rights.includes(right) ?? true;
}
