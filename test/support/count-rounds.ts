import type { ClientPlugin } from '../../adapters/aws-clients.ts';

/** How often a call of ours waits for AWS: calls that are on their way together count once. */
export function countRounds() {
  let rounds = 0;
  let onTheWay = 0;
  async function during<T>(act: () => Promise<T>): Promise<T> {
    if (onTheWay === 0) rounds += 1;
    onTheWay += 1;
    try {
      return await act();
    } finally {
      onTheWay -= 1;
    }
  }
  const plugin: ClientPlugin = {
    applyToStack: (stack) => stack.add((next) => (args) => during(() => next(args)), { step: 'initialize' }),
  };
  return { plugin, during, rounds: () => rounds };
}
