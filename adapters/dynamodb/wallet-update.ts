import { negate } from '../../contract/money.ts';
import type { WalletChange } from '../../core/wallet.ts';
import type { NamedWrite } from './write.ts';

/**
 * Where the attempts at the code are: those that were wrong, and those in flight. Before there were two sets, the first
 * held both; what is left of that counts as wrong.
 */
export const attemptSets = 'attempts, attemptsInFlight';

/**
 * The wallet's part of a transaction: additions under the conditions that no balance becomes negative and that the hold
 * placed or removed was not there, or was.
 */
export function walletUpdate(table: string, change: WalletChange): NamedWrite<'wallet'> {
  const set = ['available = available + :available'];
  const remove: string[] = [];
  const conditions = ['attribute_exists(clientId)'];
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = { ':available': change.available };
  conditions.push(`attribute_not_exists(${change.onlyOpen ? 'closedAt' : 'mergedInto'})`);
  if (change.available < 0) {
    conditions.push('available >= :needed');
    values[':needed'] = negate(change.available);
  }
  if (change.held !== 0) {
    set.push('held = held + :held');
    values[':held'] = change.held;
  }
  if (change.placeHold) {
    const { paymentId, amount, confirmBy } = change.placeHold;
    set.push('holds.#payment = :hold');
    conditions.push('attribute_not_exists(holds.#payment)');
    names['#payment'] = paymentId;
    values[':hold'] = { amount, confirmBy };
  }
  if (change.removeHold) {
    remove.push('holds.#payment');
    conditions.push('attribute_exists(holds.#payment)');
    names['#payment'] = change.removeHold.paymentId;
  }
  if (change.resetAttempts) remove.push(attemptSets);
  return {
    name: 'wallet',
    Update: {
      TableName: table,
      Key: { clientId: change.clientId },
      UpdateExpression: `SET ${set.join(', ')}${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
      ConditionExpression: conditions.join(' AND '),
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ExpressionAttributeValues: values,
    },
  };
}
