import { formatDate } from '../../web/format/dates.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Card, Facts } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { OrganisationDetail } from './use-organisation.ts';
import { organisationWords } from './words.ts';

export function OrganisationFacts({ organisation }: { organisation: OrganisationDetail }) {
  const own = useWords(organisationWords);
  const language = useLanguage();
  const { status, siren, createdAt } = organisation;
  return (
    <Card label={own.facts}>
      <Facts
        facts={[
          [
            own.status,
            <Badge key="status" tone={status === 'ACTIVE' ? 'good' : 'neutral'}>
              {own.statuses[status]}
            </Badge>,
          ],
          siren !== undefined && [own.siren, siren],
          [own.since, formatDate(createdAt, language)],
        ]}
      />
    </Card>
  );
}
