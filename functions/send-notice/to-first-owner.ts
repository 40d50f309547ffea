import type { Accounts } from '../../adapters/cognito/accounts.ts';
import type { PeopleOf } from '../use-cases/people-of.ts';

/**
 * The address that a merchant's mails go to: that of the owner who has been there longest, by whose preferences they are sent.
 *
 * @param now epoch milliseconds
 */
export const toFirstOwner = (
  { emailOf }: Pick<Accounts, 'emailOf'>,
  people: PeopleOf,
  now: () => number,
): Pick<Accounts, 'emailOf'> => ({
  async emailOf(merchantId) {
    const owners = (await people(merchantId, now())).filter(({ access }) => access[merchantId]?.role === 'OWNER');
    const [first] = owners.sort((one, other) => one.number - other.number);
    return emailOf(first?.id ?? merchantId);
  },
});
