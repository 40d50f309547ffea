import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

export const declineMyPaymentRequest =
  (dependencies: CommandDependencies): Handler<'declineMyPaymentRequest'> =>
  (call) =>
    performCommand(call, { type: 'decline-as-client', reason: call.body.reason ?? 'OTHER' }, dependencies);
