import { statusNotice } from '../../../core/notification/status-notice.ts';
import type { Call, Reply } from '../../http/call.ts';
import { bringToStatus, type StatusDependencies } from './bring-to-status.ts';

/**
 * Pauses or blocks a merchant, or lets a paused one go on. What a block ends, is ended by `carry-out-blocks`; from the moment
 * on that this answers, nothing that the merchant began can be agreed to.
 */
export function changeMerchantStatus(
  call: Call<'changeMerchantStatus'>,
  dependencies: StatusDependencies,
): Promise<Reply<'changeMerchantStatus'>> {
  const { status: to, reason: why } = call.body;
  const noticesOf = ({ id }: { id: string }) => [statusNotice(id, to, call.now)];
  return bringToStatus(call, { to, why, noticesOf }, dependencies);
}
