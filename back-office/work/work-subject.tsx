import { Link } from 'wouter';
import type { WorkList } from '../../contract/back-office/work.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { bankWords } from '../bank/words.ts';
import { exportsWords } from '../exports/words.ts';
import { proposalWords } from '../proposals/words.ts';
import { pagePath } from '../search/page-path.ts';
import type { WorkItem } from './use-work.ts';
import { workWords } from './words.ts';

interface Said {
  title: string;
  detail?: string;
  /** Where it is looked at; the page of what it is about unless said otherwise. */
  path?: string | undefined;
}

/** What it is, and the way to its page. */
export function WorkSubject({ list, item }: { list: WorkList; item: WorkItem }) {
  const say = useSay();
  const { title, detail, path = pagePath(item.about.kind, item.about.id) } = say(list, item);
  return (
    <>
      {path === undefined ? <bdi>{title}</bdi> : <Link href={path}>{title}</Link>}
      {detail !== undefined && (
        <>
          <br />
          <bdi>{detail}</bdi>
        </>
      )}
    </>
  );
}

function useSay(): (list: WorkList, item: WorkItem) => Said {
  const own = useWords(workWords);
  const { kinds } = useWords(proposalWords);
  const { outcomes } = useWords(exportsWords);
  const { reasons } = useWords(bankWords);
  const language = useLanguage();
  const wordOf = (dictionary: Readonly<Record<string, string>>, name: string) => dictionary[name] ?? name;
  return (list, { about, facts }) => {
    const text = (name: string) => String(facts[name] ?? '');
    const money = (name: string) => formatCents(Number(facts[name] ?? 0), language);
    const by = () => own.proposedBy({ by: text('proposedBy') });
    switch (list) {
      case 'applications': {
        const detail = text('status') === 'MORE_NEEDED' ? own.asked : own.toReview;
        return { title: `${text('tradeName')}, ${text('city')}`, detail };
      }
      case 'proposals':
        return { title: wordOf(kinds, text('kind')), detail: by() };
      case 'credit-orders':
        return { title: `${text('payer')}, ${money('amount')}`, detail: by() };
      case 'credit-reversals':
        return { title: own.reversal({ amount: money('amount') }), detail: by(), path: `/credits/${text('creditId')}` };
      case 'transfers': {
        const reason = text('reason');
        const detail = wordOf({ ...outcomes.kinds, ...outcomes.reasons }, reason);
        const date = text('exportDate');
        const path = date === '' ? undefined : `/exports/${date}/${text('merchantId')}`;
        return { title: `${text('tradeName') || text('merchantId')}, ${money('net')}`, detail, path };
      }
      case 'debts':
        return {
          title: `${text('tradeName')}, ${money('amount')}`,
          detail: own.debt({ count: Number(facts['ageDays'] ?? 0) }),
          path: `/impayes/${about.id}`,
        };
      case 'bank-entries': {
        const reason = wordOf(reasons, text('reason'));
        const title = facts['amount'] === undefined ? reason : `${reason}, ${money('amount')}`;
        return { title, detail: text('endToEndId') || text('bankReference') || text('file') };
      }
      case 'findings': {
        const detail = own.finding({ expected: text('expected') || '–', actual: text('actual') || '–' });
        return { title: `${text('code')} · ${text('subject')}`, detail };
      }
      case 'reports':
        return { title: text('tradeName'), detail: own.reported({ count: Number(facts['count'] ?? 0) }) };
      case 'mails':
        return {
          title: own.mailbox[text('audience') as keyof typeof own.mailbox],
          detail: own.cameBack[text('because') as keyof typeof own.cameBack],
        };
    }
  };
}
