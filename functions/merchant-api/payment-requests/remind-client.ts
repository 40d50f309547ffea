import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

/** The stream's consumer sends the push when it sees the reminder's time stamp. */
export const remindClient =
  (dependencies: CommandDependencies): Handler<'remindClient'> =>
  (call) =>
    performCommand(call, { type: 'remind' }, dependencies);
