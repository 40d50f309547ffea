import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { accountNotice, type AccountFact } from '../../core/notification/account-notice.ts';
import type { Notice } from '../../core/notification/notice.ts';
import { count, logError } from '../log.ts';

/** What a client is mailed of the account; nothing while mail is off. */
export interface AccountNews {
  /** For the transaction that writes the facts: the news is then as sure as they are. */
  of(...facts: readonly AccountFact[]): Notice[];
  /** For a fact that is written by itself. It stands, whatever becomes of its news. */
  tell(fact: AccountFact): Promise<void>;
}

export const accountNews = (notices: Pick<NoticeStore, 'add'>, { mailOn }: { mailOn: boolean }): AccountNews => ({
  of: (...facts) => (mailOn ? facts.map(accountNotice) : []),
  async tell(fact) {
    if (!mailOn) return;
    try {
      await notices.add(accountNotice(fact));
    } catch (error) {
      count('NoticeFailed');
      logError('notice not written down', error, { clientId: fact.clientId, event: fact.event });
    }
  },
});
