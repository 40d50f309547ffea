import pMap from 'p-map';
import type { LiveChannel } from '../../adapters/appsync/live-channel.ts';
import type { PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import { liveChannelOf, type LiveEvent } from '../../contract/live-event.ts';
import { paymentEvents } from '../../core/notification/payment-events.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { count, logError } from '../log.ts';

export interface PagesDependencies {
  live: LiveChannel;
}

/** A channel that hangs must not delay the next batch: pages poll too, at long intervals. */
const perBatchMs = 4_000;
const atATime = 16;

/**
 * Notifies the open pages of merchant and client of what has changed: of each payment in a batch the last version, to
 * whoever has to hear of it. A failure of one does not affect the others; it is counted and logged, never thrown. May be
 * repeated.
 */
export async function tellPages(changes: readonly PaymentChange[], dependencies: PagesDependencies): Promise<void> {
  const signal = AbortSignal.timeout(perBatchMs);
  const tellOf = async (ofOne: readonly PaymentChange[]) => {
    const { id: payment, version, merchantId, clientId } = ofOne.at(-1)!.after;
    const events = ofOne.flatMap(({ before, after }) => paymentEvents(before, after));
    const usernames = { merchant: merchantId, client: clientId };
    const audiences = (['merchant', 'client'] as const).filter((audience) =>
      events.some((event) => event !== known[audience]),
    );
    await Promise.all(
      audiences.map((audience) =>
        tell(liveChannelOf(audience, usernames[audience]), { payment, version }, dependencies, signal),
      ),
    );
  };
  await pMap(Map.groupBy(changes, ({ after }) => after.id).values(), tellOf, { concurrency: atATime });
}

/**
 * What its own page has just done, and no other waits for: the client opened the request; the merchant made it, and hears of
 * it as soon as it is known how the client was told. Each event costs twice, going in and coming out.
 */
const known = { merchant: 'REQUESTED', client: 'OPENED' } as const;

/** Tells the merchant's open pages that it is known by now how the client was told. */
export async function tellHowNotified(
  { id: payment, version, merchantId }: Pick<Payment, 'id' | 'version' | 'merchantId'>,
  { live }: PagesDependencies,
  signal: AbortSignal,
): Promise<void> {
  const event = { payment, version, notified: true } as const;
  await tell(liveChannelOf('merchant', merchantId), event, { live }, signal);
}

/** Tells one channel, if it can be told: that it cannot is counted and logged. */
export async function tell(
  channel: string,
  event: LiveEvent,
  { live }: PagesDependencies,
  signal: AbortSignal,
): Promise<void> {
  try {
    await live.publish(channel, event, signal);
  } catch (error) {
    count('LiveNotTold');
    logError('page not told', error, aboutOf(event));
  }
}

const aboutOf = (event: LiveEvent) =>
  'payment' in event ? { paymentId: event.payment } : { counterRequestId: event.counterRequest };
