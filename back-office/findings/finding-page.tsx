import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Card, Facts, PageHeader, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import type { WorkItem } from '../work/use-work.ts';
import { WorkItemPage } from '../work/work-item-page.tsx';
import { RepairCard } from './repair-card.tsx';
import { findingWords } from './words.ts';

export default function FindingPage({ id }: { id: string }) {
  const own = useWords(findingWords);
  return (
    <Guarded right="read-audit">
      <WorkItemPage list="findings" id={id} back={own.back} gone={own.gone}>
        {(finding) => <Finding finding={finding} />}
      </WorkItemPage>
    </Guarded>
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
