import { formatDate } from '../../web/format/dates.ts';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { OrganisationDetail } from './use-organisation.ts';
import { organisationWords } from './words.ts';

/** By which the organisation may take vouchers: from when until when, and for what. */
export function ConventionCard({ organisation: { convention } }: { organisation: OrganisationDetail }) {
  const own = useWords(organisationWords);
  const language = useLanguage();
  if (!convention) {
    return (
      <Card label={own.convention}>
        <Stack>
          <h2>{own.convention}</h2>
          <p>{own.noConvention}</p>
        </Stack>
      </Card>
    );
  }
  const { number, from, until, activities } = convention;
  return (
    <Card label={own.convention}>
      <Stack>
        <h2>{own.convention}</h2>
        <Facts
          facts={[
            [own.number, <Verbatim key="number">{number}</Verbatim>],
            [own.from, formatDate(from, language)],
            [own.until, until === undefined ? own.unlimited : formatDate(until, language)],
            activities.length > 0 && [own.activities, <Verbatim key="activities">{activities.join(', ')}</Verbatim>],
          ]}
        />
      </Stack>
    </Card>
  );
}
