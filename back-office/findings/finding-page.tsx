import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { useWorkList, type WorkItem } from '../work/use-work.ts';
import { RepairCard } from './repair-card.tsx';
import { findingWords } from './words.ts';

export default function FindingPage({ id }: { id: string }) {
  return (
    <Guarded right="read-audit">
      <ReadFinding id={id} />
    </Guarded>
  );
}

function ReadFinding({ id }: { id: string }) {
  const own = useWords(findingWords);
  const { data, error, refetch } = useWorkList('findings');
  const finding = data?.items.find((one) => one.id === id);
  return (
    <>
      <BackLink href="/travail/findings">{own.back}</BackLink>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton />}
      {data && !finding && <Notice>{own.gone}</Notice>}
      {finding && <Finding finding={finding} />}
    </>
  );
}

/** What the audit found, and what two people can do where it cannot be restored. */
function Finding({ finding }: { finding: WorkItem }) {
  const own = useWords(findingWords);
  const language = useLanguage();
  const mayDo = useMay();
  const said = (name: string) => <Verbatim>{String(finding.facts[name] ?? '–')}</Verbatim>;
  return (
    <>
      <PageHeader title={own.title} />
      <Stack space="l">
        <Card label={own.title}>
          <Facts
            facts={[
              [own.code, said('code')],
              [own.subject, said('subject')],
              [own.expected, said('expected')],
              [own.actual, said('actual')],
              [own.since, formatMoment(finding.since, language, serverNow())],
            ]}
          />
        </Card>
        {mayDo('repair-books') && <RepairCard finding={finding} />}
      </Stack>
    </>
  );
}
