import { PageHeader } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import WorkCounts from './work-counts.tsx';
import { workWords } from './words.ts';

/** « À traiter »: the lists of what waits. */
export default function WorkPage() {
  const own = useWords(workWords);
  return (
    <Guarded right="read-work">
      <PageHeader title={own.title} lead={own.lead} />
      <WorkCounts />
    </Guarded>
  );
}
