import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

export const extendPaymentRequest =
  (dependencies: CommandDependencies): Handler<'extendPaymentRequest'> =>
  (call) =>
    performCommand(call, { type: 'extend', ...call.body }, dependencies);
