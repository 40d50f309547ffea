import * as z from 'zod';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import type { PayoutTermsStore } from '../../../../adapters/dynamodb/payout-terms-store.ts';
import { asOf, ownTerms } from '../../../../core/payout-terms.ts';
import { localDate, parisDate } from '../../../../core/time.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  payoutTerms: PayoutTermsStore;
}

const change = z.object({ merchantId: z.string(), commissionBps: z.int(), from: z.string() });

/** What a merchant asks for from a day on carries another commission. */
export const commission = proposalKind({
  change,
  take: (asked: WantedChange<'COMMISSION'>) => Promise.resolve({ change: asked }),
  judge: async ({ merchantId, commissionBps, from }, { directory }: Dependencies, now) => {
    const merchant = await directory.getMerchant(merchantId);
    if (!merchant) return notFound;
    const today = parisDate(now);
    if (from < today) return refused({ code: 'commission-day-past', field: 'change.from' });
    const { commissionBps: current, comingCommission: coming } = asOf(merchant, today);
    const isPlanned = coming
      ? coming.commissionBps === commissionBps && coming.from === from
      : current === commissionBps;
    if (isPlanned) return refused({ code: 'commission-unchanged', field: 'change.commissionBps' });
    return {
      about: { kind: 'MERCHANT', id: merchantId },
      from: {
        commissionBps: current,
        ...(coming && { comingBps: coming.commissionBps, comingFrom: coming.from }),
      },
      to: { commissionBps, from },
    };
  },
  /** A second one that is approved before a first one has begun takes its place. */
  carryOut: async (wanted, { now, proposalId, proposed, approved, alongside, operation }, dependencies) => {
    const { directory, payoutTerms } = dependencies;
    const { merchantId, commissionBps } = wanted;
    const before = await directory.getMerchant(merchantId);
    if (!before) return false;
    const comingCommission = { proposalId, commissionBps, from: localDate(wanted.from), proposed, approved };
    const after = { ...ownTerms(before, parisDate(now)), comingCommission };
    return payoutTerms.change({ merchantId, before, after, notices: [], operation }, alongside);
  },
});
