import { cents } from '../../../core/money.ts';
import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

export const recordComplement =
  (dependencies: CommandDependencies): Handler<'recordComplement'> =>
  (call) => {
    const settlements =
      'means' in call.body
        ? { means: call.body.means }
        : call.body.settlements.map(({ means, amount }) => ({ means, amount: cents(amount.value) }));
    return performCommand(call, { type: 'record-complement', settlements }, dependencies);
  };
