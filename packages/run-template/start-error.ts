/**
 * Something the person at the keyboard must put right before the local system can start.
 * The message is one sentence with the remedy, shown as it is, without a stack.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
