import { cents } from '../../../core/money.ts';
import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

export const confirmPaymentRequest =
  (dependencies: CommandDependencies): Handler<'confirmPaymentRequest'> =>
  (call) => {
    const { amount } = call.body;
    return performCommand(call, { type: 'confirm', amount: amount && cents(amount.value) }, dependencies);
  };
