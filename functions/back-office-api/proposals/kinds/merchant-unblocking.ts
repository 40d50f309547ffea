import * as z from 'zod';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import type { MerchantStatusStore } from '../../../../adapters/dynamodb/merchant-status-store.ts';
import { statusNotice } from '../../../../core/notification/status-notice.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  merchantStatuses: MerchantStatusStore;
  mailOn: boolean;
}

const change = z.object({ merchantId: z.string() });

/** A blocked merchant may collect again. */
export const merchantUnblocking = proposalKind({
  change,
  take: ({ merchantId }: WantedChange<'MERCHANT_UNBLOCKING'>) => ({ change: { merchantId } }),
  judge: async ({ merchantId }, { directory }: Dependencies) => {
    const merchant = await directory.getMerchant(merchantId);
    if (!merchant) return notFound;
    if (merchant.status !== 'BLOCKED') return refused({ code: 'merchant-not-blocked' });
    return { about: { kind: 'MERCHANT', id: merchantId }, from: { status: 'BLOCKED' }, to: { status: 'ACTIVE' } };
  },
  carryOut: ({ merchantId }, { now, alongside, operation }, { merchantStatuses, mailOn }) => {
    const notices = mailOn ? [statusNotice(merchantId, 'ACTIVE', now)] : [];
    const change = { merchantId, from: 'BLOCKED', to: 'ACTIVE', at: now, notices, operation } as const;
    return merchantStatuses.change(change, alongside);
  },
});
