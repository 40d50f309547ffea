import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

export const declinePaymentRequest =
  (dependencies: CommandDependencies): Handler<'declinePaymentRequest'> =>
  (call) =>
    performCommand(call, { type: 'decline-as-merchant', ...call.body }, dependencies);
