import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { MerchantStatusStore } from '../../../adapters/dynamodb/merchant-status-store.ts';
import type { NamedWrite } from '../../../adapters/dynamodb/write.ts';
import { inRounds } from '../../../adapters/in-rounds.ts';
import type { MerchantProfile, MerchantStatus } from '../../../core/merchant.ts';
import { decideStatus } from '../../../core/merchant-status.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import { merchantBody } from '../../http/bodies/merchant-body.ts';
import { notFound, refused } from '../../http/call.ts';
import { byOperator, type ActingCall } from '../../operations/operation-of.ts';

export interface StatusDependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  merchantStatuses: MerchantStatusStore;
  mailOn: boolean;
}

interface Wanted {
  to: MerchantStatus;
  why: string;
  /** Who is told of it. */
  noticesOf: (merchant: MerchantProfile) => Notice[] | Promise<Notice[]>;
  /** What else becomes of it, in the same transaction. */
  alongsideOf?: (merchant: MerchantProfile) => Promise<NamedWrite<string>[]>;
}

const actOfStatus = {
  ACTIVE: 'MERCHANT_RESUMED',
  PAUSED: 'MERCHANT_PAUSED',
  BLOCKED: 'MERCHANT_BLOCKED',
  CLOSED: 'MERCHANT_CLOSED',
} as const;

/** Brings a merchant to another status, with its record. Said again it changes nothing. */
export async function bringToStatus(
  call: ActingCall & { params: { id: string } },
  { to, why, noticesOf, alongsideOf }: Wanted,
  { directory, merchantStatuses, mailOn }: StatusDependencies,
) {
  const { params, now } = call;
  return inRounds(`merchant ${params.id}`, async () => {
    const merchant = await directory.getMerchant(params.id);
    if (!merchant) return notFound;
    const { id: merchantId, status: from } = merchant;
    const decision = decideStatus(from, to);
    if (decision === 'repeat') return { body: merchantBody(merchant, now) };
    if (decision !== 'change') return refused(decision.refusal);
    const notices = mailOn ? await noticesOf(merchant) : [];
    const operation = byOperator(call, {
      act: actOfStatus[to],
      about: { kind: 'MERCHANT', id: merchantId },
      from: { status: from },
      to: { status: to },
      why,
    });
    const change = { merchantId, from, to, at: now, notices, operation };
    if (await merchantStatuses.change(change, await alongsideOf?.(merchant))) {
      return { body: merchantBody({ ...merchant, status: to }, now) };
    }
    return undefined;
  });
}
