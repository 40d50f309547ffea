import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

export const cancelPaymentRequest =
  (dependencies: CommandDependencies): Handler<'cancelPaymentRequest'> =>
  (call) =>
    performCommand(call, { type: 'cancel' }, dependencies);
