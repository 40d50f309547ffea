import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import type { RefusedMerchantStore } from '../../../adapters/dynamodb/refused-merchant-store.ts';
import { paceLimits } from '../../../contract/settings/limits.ts';
import type { AccountFact } from '../../../core/notification/account-notice.ts';
import { toIso } from '../../../core/time.ts';
import { noBody, notFound, refused, type Call, type Reply } from '../../http/call.ts';
import type { AccountNews } from '../account-news.ts';
import { actOnce, type ActDependencies } from '../device-proof.ts';
import { listPayments } from '../../use-cases/list-payments.ts';
import { performCommand, type CommandDependencies } from '../../use-cases/perform-command.ts';

interface Dependencies extends CommandDependencies, ActDependencies {
  refusedMerchants: Pick<RefusedMerchantStore, 'of' | 'refuse' | 'accept'>;
  directory: Pick<DirectoryStore, 'getMerchant' | 'merchants'>;
  queries: PaymentQueries;
  news: AccountNews;
}

export async function listBlockedMerchants(
  { caller }: Call<'listBlockedMerchants'>,
  { refusedMerchants, directory }: Dependencies,
): Promise<Reply<'listBlockedMerchants'>> {
  const blocked = await refusedMerchants.of(caller);
  const merchants = new Map(
    (await directory.merchants(blocked.map(({ merchantId }) => merchantId))).map((merchant) => [merchant.id, merchant]),
  );
  const items = blocked.flatMap(({ merchantId: id, at }) => {
    const merchant = merchants.get(id);
    return merchant ? [{ id, name: merchant.tradeName, city: merchant.city, blockedAt: toIso(at) }] : [];
  });
  return { body: { items } };
}

/**
 * No more requests of this merchant, to whom the client is then like somebody unknown; those that wait for the client end.
 * May be repeated.
 */
export async function blockMerchant(
  call: Call<'blockMerchant'>,
  dependencies: Dependencies,
): Promise<Reply<'blockMerchant'>> {
  const { caller, now, params } = call;
  const { refusedMerchants, directory, queries, news } = dependencies;
  if (!(await directory.getMerchant(params.id))) return notFound;
  const act = { act: 'block-merchant', merchantId: params.id } as const;
  const outcome = await actOnce(call, act, dependencies, (spending) =>
    refusedMerchants.refuse(caller, params.id, now, {
      alongside: [spending],
      news: news.puts(factOf(call, 'MERCHANT_BLOCKED_BY_CLIENT')),
    }),
  );
  if ('refusal' in outcome) return refused(outcome.refusal);
  const { payments } = await listPayments(queries, {
    owner: 'client',
    ownerId: caller,
    now,
    range: {},
    limit: paceLimits.pairOpenMax,
    status: ['AWAITING_CLIENT'],
    matches: ({ merchantId }) => merchantId === params.id,
  });
  for (const { id } of payments) {
    // One that has ended meanwhile is refused, and is as it should be.
    const asked = { paymentId: id, owner: { clientId: caller }, now };
    await performCommand(asked, { type: 'decline-as-client', reason: 'NOT_MINE' }, dependencies);
  }
  return noBody;
}

export async function unblockMerchant(
  call: Call<'unblockMerchant'>,
  dependencies: Pick<Dependencies, 'refusedMerchants' | 'challenges' | 'secrets' | 'news'>,
): Promise<Reply<'unblockMerchant'>> {
  const { caller, params } = call;
  const { refusedMerchants, news } = dependencies;
  const act = { act: 'unblock-merchant', merchantId: params.id } as const;
  const outcome = await actOnce(call, act, dependencies, (spending) =>
    refusedMerchants.accept(caller, params.id, {
      alongside: [spending],
      news: news.puts(factOf(call, 'MERCHANT_UNBLOCKED_BY_CLIENT')),
    }),
  );
  return 'refusal' in outcome ? refused(outcome.refusal) : noBody;
}

/** A challenge is of one act: it tells this block from the next one of the same merchant. */
const factOf = (
  { caller, now, params, proof }: Call<'blockMerchant' | 'unblockMerchant'>,
  event: 'MERCHANT_BLOCKED_BY_CLIENT' | 'MERCHANT_UNBLOCKED_BY_CLIENT',
): AccountFact => ({
  event,
  clientId: caller,
  occurrence: proof?.challenge ?? '',
  at: now,
  by: proof?.deviceId,
  merchantId: params.id,
});
