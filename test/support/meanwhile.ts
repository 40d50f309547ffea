import type { ClientPlugin } from '../../adapters/aws-clients.ts';

/** Lets somebody else act just before each of the first calls of a command is sent: between what a store has read and what it writes. */
export function meanwhile(command: string, times: number, act: (call: number) => Promise<unknown>): ClientPlugin {
  let calls = 0;
  return {
    applyToStack(stack) {
      stack.add(
        (next, context) => async (args) => {
          if (context.commandName === command && calls < times) {
            calls += 1;
            await act(calls);
          }
          return next(args);
        },
        { step: 'initialize', name: `meanwhile-${command}` },
      );
    },
  };
}
