import { composeIBAN } from 'ibantools';
import type { Caller } from '../../local/api/caller.ts';
import type { Identity } from '../../local/demo-data/identity.ts';
import { demoMerchants } from '../../local/demo-data/people.ts';

/** An establishment of the month. */
export interface MonthMerchant {
  identity: Identity;
  merchantId: string;
  accountHolder: string;
  commissionBps: number;
}

const commissions = [0, 150, 250];

/** The n-th account that this month needs: German, whose numbers have no check digits of their own. */
export function accountNumber(n: number): string {
  const iban = composeIBAN({ countryCode: 'DE', bban: `37040044${String(n).padStart(10, '0')}` });
  if (iban === null) throw new Error(`${n} makes no account number`);
  return iban;
}

/** The demo's own, and as many more as are wanted, each with an account of its own. */
export async function enrolMerchants(
  ops: Caller,
  identities: readonly Identity[],
  count: number,
): Promise<MonthMerchant[]> {
  const merchants = demoMerchants.flatMap(({ name, enrolment: { accountHolder, commissionBps = 0 } }) => {
    const identity = identities.find((one) => one.name === name);
    return identity?.merchantId === undefined
      ? []
      : [{ identity, merchantId: identity.merchantId, accountHolder, commissionBps }];
  });
  while (merchants.length < count) merchants.push(await enrol(ops, merchants.length));
  return merchants.slice(0, count);
}

async function enrol(ops: Caller, n: number): Promise<MonthMerchant> {
  const name = `merchant-${n}`;
  const tradeName = `Gîte du Vallon ${n}`;
  const commissionBps = commissions[n % commissions.length] ?? 0;
  const { id: merchantId } = await ops.call('createMerchant', {
    key: `month-${name}`,
    body: {
      tradeName,
      legalName: tradeName,
      accountHolder: tradeName,
      city: 'Annecy',
      iban: accountNumber(n),
      commissionBps,
      email: `${name}@example.fr`,
    },
  });
  const identity: Identity = { name, role: 'merchant', merchantId, displayName: tradeName };
  return { identity, merchantId, accountHolder: tradeName, commissionBps };
}
