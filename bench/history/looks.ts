import { openStatuses } from '../../contract/payment-status.ts';
import { marie } from '../../test/support/client-world.ts';
import { identifierOfMarie, type ApiCall } from '../../test/support/payment-stage.ts';
import { referenceOf } from './fill-history.ts';
import type { HistoryStage } from './history-stage.ts';

/** A call that reads, as often as one likes. */
export type Look = (stage: HistoryStage) => ApiCall | Promise<ApiCall>;

const byMerchant =
  (operation: ApiCall['operation'], rest: Partial<ApiCall> = {}): Look =>
  ({ merchantId: caller }) => ({ operation, caller, ...rest });
const byMarie =
  (operation: ApiCall['operation'], rest: Partial<ApiCall> = {}): Look =>
  () => ({ operation, caller: marie, ...rest });
const sought = (q: string) => byMerchant('searchPaymentRequests', { body: { q } });

/** The newest of the transfers made, or to come. */
const transfer =
  (isMade: boolean): Look =>
  async (stage) => {
    const { merchantId: caller } = stage;
    const { body } = await stage.make({ operation: 'listReimbursements', caller, query: { limit: '100' } });
    const ids = (body['items'] as { id: string }[]).map(({ id }) => id);
    const id = ids.find((one) => one.endsWith('-upcoming') !== isMade);
    if (id === undefined) throw new Error(`no transfer among ${ids.join(', ')}`);
    return { operation: 'getReimbursement', caller, params: { id } };
  };

/** The pages of a merchant. */
export const merchantLooks = {
  'list of requests': byMerchant('listPaymentRequests'),
  'what is to be confirmed': byMerchant('listPaymentRequests', { query: { status: 'AWAITING_MERCHANT' } }),
  'search of the newest reference': (stage) => sought(referenceOf(stage.payments - 1))(stage),
  'search of the oldest reference': sought(referenceOf(0)),
  'search of nothing there': sought('introuvable'),
  'search of a client': sought(identifierOfMarie),
  'one request': (stage) => byMerchant('getPaymentRequest', { params: { id: stage.oldest } })(stage),
  'figures of a month': byMerchant('getMerchantSummary'),
  'list of transfers': byMerchant('listReimbursements'),
  'a transfer that is made': transfer(true),
  'a transfer to come': transfer(false),
  'statement of a month': byMerchant('getMerchantStatement', { query: { month: '2026-10' } }),
  'recent clients': byMerchant('listRecentClients'),
  'lost holds': byMerchant('getLostHolds'),
} as const satisfies Record<string, Look>;

/** The pages of a client. */
export const clientLooks = {
  'own requests': byMarie('listMyPaymentRequests'),
  'own inbox': byMarie('listMyPaymentRequests', { query: { status: openStatuses.join(',') } }),
  'own request': (stage) => byMarie('getMyPaymentRequest', { params: { id: stage.oldest } })(stage),
  wallet: byMarie('getWallet'),
  'own credits': byMarie('listMyCredits'),
} as const satisfies Record<string, Look>;
