import { Link } from 'wouter';
import type { Schemas } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDate, formatMoment } from '../../web/format/dates.ts';
import { Facts, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { accountWords } from './account-words.ts';
import { useAccountFacts } from './use-account-facts.tsx';

/** What cools, or what an owner has stopped. */
export function ComingAccount({ coming }: { coming: Schemas['ComingAccount'] }) {
  const own = useWords(accountWords);
  const language = useLanguage();
  const mayDo = useMay();
  const accountFacts = useAccountFacts();
  const { proposalId, from, meanwhile, proposed, approved, stopped } = coming;
  const act = ({ by, at }: { by: string; at: string }) =>
    own.act({ by, moment: formatMoment(at, language, serverNow()) });
  const title = stopped ? own.stopped : own.coming({ day: formatDate(from, language) });
  return (
    <Notice tone={stopped ? 'bad' : 'warning'} title={title}>
      <Stack>
        <Facts
          facts={[
            ...accountFacts(coming),
            !stopped && [own.meanwhile, own.meanwhiles[meanwhile]],
            [own.proposed, act(proposed)],
            [own.approved, act(approved)],
            stopped && [own.stoppedBy, formatMoment(stopped.at, language, serverNow())],
          ]}
        />
        {mayDo('read-proposals') && <Link href={`/propositions/${proposalId}`}>{own.proposal}</Link>}
      </Stack>
    </Notice>
  );
}
