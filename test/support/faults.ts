import type { ClientPlugin } from '../../adapters/aws-clients.ts';

interface Fault {
  /** The command whose calls go wrong, such as `PutItemCommand`; all when left out. */
  command?: string;
  /** How many calls go well before. */
  skip?: number;
  /** How many calls go wrong before all is well again. */
  times: number;
  /** Before it reaches AWS, or after it was carried out: then only the reply is lost; hanging, nothing ever comes. */
  when: 'before' | 'after' | 'hanging';
  error?: () => Error;
}

const timeout = () => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });

/** Breaks calls of an SDK client on the wire, within the SDK's own retries, as a network does. */
export function faults({
  command,
  when,
  error = timeout,
  skip = 0,
  ...fault
}: Fault): ClientPlugin & { count(): number } {
  let well = skip;
  let left = fault.times;
  let count = 0;
  return {
    count: () => count,
    applyToStack(stack) {
      stack.add(
        (next, context) => async (args) => {
          const hit = left > 0 && (command === undefined || context.commandName === command);
          if (!hit || well > 0) {
            if (hit) well -= 1;
            return next(args);
          }
          left -= 1;
          count += 1;
          if (when === 'hanging') return new Promise<never>(() => undefined);
          if (when === 'after') await next(args);
          throw error();
        },
        { step: 'deserialize', priority: 'low', name: `fault-${command ?? 'any'}-${when}-${fault.times}` },
      );
    },
  };
}

/** Counts the calls that leave an SDK client, by command: retries included. */
export function callCounter(): ClientPlugin & { calls: Map<string, number> } {
  const calls = new Map<string, number>();
  return {
    calls,
    applyToStack(stack) {
      stack.add(
        (next, context) => (args) => {
          const name = String(context.commandName);
          calls.set(name, (calls.get(name) ?? 0) + 1);
          return next(args);
        },
        { step: 'deserialize', priority: 'low', name: 'call-counter' },
      );
    },
  };
}
