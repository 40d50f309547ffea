import { Link } from 'wouter';
import { formatDate } from '../../web/format/dates.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { OrganisationAccount } from './organisation-account.tsx';
import type { Establishment } from './use-establishment.ts';
import { establishmentWords } from './words.ts';

/** Whom the establishment belongs to, with what else is theirs, and who works there. */
export function OrganisationCard({ organisation }: { organisation: NonNullable<Establishment['organisation']> }) {
  const own = useWords(establishmentWords);
  const language = useLanguage();
  const { id, legalName, siren, status, establishments, members } = organisation;
  return (
    <Card label={own.organisation}>
      <Stack>
        <h2>{own.organisation}</h2>
        <Facts
          facts={[
            [
              own.legalName,
              <Link key="legalName" href={`/entreprises/${id}`}>
                <Verbatim>{legalName}</Verbatim>
              </Link>,
            ],
            siren !== undefined && [own.siren, siren],
            status === 'CLOSED' && [own.status, <Badge key="status">{own.statuses.CLOSED}</Badge>],
          ]}
        />
        <OrganisationAccount organisation={organisation} />
        <h3>{own.establishments}</h3>
        <ul>
          {establishments.map(({ id: place, tradeName, city }) => (
            <li key={place}>
              <Link href={`/etablissements/${place}`}>
                <Verbatim>{`${tradeName}, ${city}`}</Verbatim>
              </Link>
            </li>
          ))}
        </ul>
        <h3>{own.team}</h3>
        <ul>
          {members.map(({ id: member, name, leftAt }) => (
            <li key={member}>
              <Link href={`/membres/${member}`}>
                {leftAt === undefined ? (
                  <Verbatim>{name}</Verbatim>
                ) : (
                  own.left({ name, day: formatDate(leftAt, language) })
                )}
              </Link>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
