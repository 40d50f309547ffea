import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { NamedWrite } from '../../adapters/dynamodb/write.ts';
import { accountNotices, type AccountFact } from '../../core/notification/account-notice.ts';
import type { Notice } from '../../core/notification/notice.ts';
import { count, logError } from '../log.ts';

/** What a client is told of the account: on the other devices, and by mail where mail is on. */
export interface AccountNews {
  /** For the transaction that writes the facts: the news is then as sure as they are. */
  of(...facts: readonly AccountFact[]): Notice[];
  /** The same as writes, for a store that knows nothing of notices. */
  puts(...facts: readonly AccountFact[]): NamedWrite<'notice'>[];
  /** For a fact that is written by itself. It stands, whatever becomes of its news. */
  tell(fact: AccountFact): Promise<void>;
}

export const accountNews = (
  notices: Pick<NoticeStore, 'add' | 'puts'>,
  { mailOn }: { mailOn: boolean },
): AccountNews => ({
  of: (...facts) => facts.flatMap((fact) => accountNotices(fact, { mailOn })),
  puts: (...facts) => notices.puts(facts.flatMap((fact) => accountNotices(fact, { mailOn }))),
  async tell(fact) {
    try {
      for (const notice of accountNotices(fact, { mailOn })) await notices.add(notice);
    } catch (error) {
      count('NoticeFailed');
      logError('notice not written down', error, { clientId: fact.clientId, event: fact.event });
    }
  },
});
