import { groupSiret } from '../../contract/siret.ts';
import { formatDate } from '../../web/format/dates.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Card, Facts } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { statusTones } from './status-tones.ts';
import type { Establishment } from './use-establishment.ts';
import { establishmentWords } from './words.ts';

export function EstablishmentFacts({ establishment }: { establishment: Establishment }) {
  const own = useWords(establishmentWords);
  const language = useLanguage();
  const { status, siret, phone, createdAt } = establishment;
  return (
    <Card label={own.facts}>
      <Facts
        facts={[
          [
            own.status,
            <Badge key="status" tone={statusTones[status]}>
              {own.statuses[status]}
            </Badge>,
          ],
          [own.legalName, <Verbatim key="legalName">{establishment.legalName}</Verbatim>],
          siret !== undefined && [own.siret, groupSiret(siret)],
          [own.city, <Verbatim key="city">{establishment.city}</Verbatim>],
          phone !== undefined && [own.phone, phone],
          [own.since, formatDate(createdAt, language)],
        ]}
      />
    </Card>
  );
}
