import type { Handler } from '../../http/call.ts';
import { performCommand, type CommandDependencies } from './perform-command.ts';

export const markOpened =
  (dependencies: CommandDependencies): Handler<'markOpened'> =>
  (call) =>
    performCommand(call, { type: 'mark-opened' }, dependencies);
