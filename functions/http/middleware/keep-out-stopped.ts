import type { ClientProfile } from '../../../core/client.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { looksAtTheDoor, refusalAtTheDoor, type Stopped, type StoppableOperation } from '../stopped-callers.ts';
import { claimsOf, refuseCall, type ApiMiddleware, type ApiRequest } from './api-context.ts';

/**
 * Asked by a strong read at each call, since an access token is good for a quarter of an hour after its session was ended. A
 * call that finds the merchant active was before the block.
 *
 * @param getMerchant the establishment that the call is about
 */
export const keepOutStoppedMerchants = (
  getMerchant: (id: string) => Promise<Pick<MerchantProfile, 'status'> | undefined>,
): ApiMiddleware =>
  keepOut(async ({ context }) => {
    const { status = 'ACTIVE' } = (await getMerchant(context.member?.merchantId ?? '')) ?? {};
    return status === 'ACTIVE' ? undefined : status;
  });

/** The same of a client whose account has ended: it may look at what was, and does nothing any more. */
export const keepOutEndedClients = (
  getClient: (id: string) => Promise<Pick<ClientProfile, 'closed'> | undefined>,
): ApiMiddleware =>
  keepOut(async ({ event }) => {
    const client = await getClient(String(claimsOf(event)['username'] ?? ''));
    return client?.closed && 'ENDED';
  });

const keepOut = (stateOf: (request: ApiRequest) => Promise<Stopped | undefined>): ApiMiddleware => ({
  before: async (request) => {
    const id = request.context.operation.id as StoppableOperation;
    const state = looksAtTheDoor(id) ? await stateOf(request) : undefined;
    const code = state && refusalAtTheDoor(state, id);
    return code && refuseCall(request, { code });
  },
});
