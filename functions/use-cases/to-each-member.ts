import type { LiveChannel } from '../../adapters/appsync/live-channel.ts';
import { channelOwner, liveChannelOf } from '../../contract/live-event.ts';
import type { PeopleOf } from './people-of.ts';

/**
 * What is told to a merchant is told to each of its people, on the channel of their own: nobody may subscribe to another
 * one. Where the channel's name does not say which establishment it is about, the event does.
 *
 * @param now epoch milliseconds
 */
export function toEachMember(live: LiveChannel, people: PeopleOf, now: () => number): LiveChannel {
  return {
    async publish(channel, event, signal) {
      const { audience, username: merchantId } = channelOwner(channel);
      if (audience === 'client') return live.publish(channel, event, signal);
      const members = (await people(merchantId, now())).filter(({ access }) => Object.hasOwn(access, merchantId));
      const usernames = members.length === 0 ? [merchantId] : members.map(({ id }) => id);
      await Promise.all(
        usernames.map((username) => {
          const about = username === merchantId ? event : { ...event, establishment: merchantId };
          return live.publish(liveChannelOf('merchant', username), about, signal);
        }),
      );
    },
  };
}
