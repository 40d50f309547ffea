import * as z from 'zod';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { meanwhiles } from '../../../../contract/coming-account.ts';
import { accountChanged } from '../../../../core/notification/account-changed.ts';
import { countsFrom, ownTerms } from '../../../../core/payout-terms.ts';
import { payeeFacts, type VerifyPayee } from '../../../../core/payee/payee-check.ts';
import { parisDate } from '../../../../core/time.ts';
import type { AccountDependencies } from '../account-dependencies.ts';
import { accountFacts, accountsOn, isAccount, wishedOn, withKnownBic } from '../account-facts.ts';
import { payeeChange } from '../payee-change.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { ownersOf } from '../../../use-cases/owners-of.ts';
import { proposalKind } from '../proposal-kind.ts';
import { takeAccount } from '../take-account.ts';

interface Dependencies extends AccountDependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  verifyPayee: VerifyPayee;
}

const change = z.object({
  merchantId: z.string(),
  iban: z.string(),
  bic: z.string().optional(),
  accountHolder: z.string(),
  meanwhile: z.enum(meanwhiles),
  // Left out of those that were proposed before anybody asked.
  payee: payeeChange.optional(),
});

/** A merchant is paid to another account of its own, some business days after it was approved. */
export const bankAccount = proposalKind({
  change,
  take: (asked: WantedChange<'BANK_ACCOUNT'>, { verifyPayee }: Dependencies, now) =>
    takeAccount(asked, verifyPayee, now),
  judge: async ({ merchantId, meanwhile, payee, ...account }, { directory }, now) => {
    const merchant = await directory.getMerchant(merchantId);
    if (!merchant) return notFound;
    const today = parisDate(now);
    const wished = wishedOn(merchant, today);
    if (isAccount(wished, account) && wished.paidTo === undefined) {
      return refused({ code: 'bank-account-unchanged', field: 'change.iban' });
    }
    return {
      about: { kind: 'MERCHANT', id: merchantId },
      from: accountsOn(merchant, today),
      to: { ...accountFacts(withKnownBic(account, wished)), meanwhile, ...(payee && payeeFacts(payee)) },
    };
  },
  /** A second one that is approved while a first one cools takes its place, and cools anew. */
  carryOut: async (wanted, { now, proposalId, proposed, approved, alongside, operation }, dependencies) => {
    const { directory, organisations, payoutTerms, accountSettings, mailOn } = dependencies;
    const { merchantId, ...account } = wanted;
    const before = await directory.getMerchant(merchantId);
    if (!before) return false;
    const from = countsFrom(approved, accountSettings);
    const known = withKnownBic(account, wishedOn(before, parisDate(now)));
    const comingAccount = { ...known, proposalId, from, proposed, approved };
    const notices = mailOn ? accountChanged(comingAccount, await ownersOf(before, organisations)) : [];
    const after = { ...ownTerms(before, parisDate(now)), comingAccount };
    const recorded = { ...operation, to: { ...operation.to, from } };
    return payoutTerms.change({ merchantId, before, after, notices, operation: recorded }, alongside);
  },
});
