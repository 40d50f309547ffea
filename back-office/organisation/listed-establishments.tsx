import { Link } from 'wouter';
import { groupSiret } from '../../contract/siret.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { statusTones } from '../establishment/status-tones.ts';
import { establishmentWords } from '../establishment/words.ts';
import { DataTable } from '../table/data-table.tsx';
import type { OrganisationDetail } from './use-organisation.ts';
import { organisationWords } from './words.ts';

export function ListedEstablishments({ organisation: { establishments } }: { organisation: OrganisationDetail }) {
  const own = useWords(organisationWords);
  const { statuses } = useWords(establishmentWords);
  const { place } = own;
  return (
    <Stack>
      <h2>{own.establishments}</h2>
      {establishments.length === 0 ? (
        <p>{own.noEstablishments}</p>
      ) : (
        <DataTable
          caption={own.establishments}
          rows={establishments}
          keyOf={({ id }) => id}
          columns={[
            {
              title: place.name,
              cell: ({ id, tradeName }) => (
                <Link href={`/etablissements/${id}`}>
                  <Verbatim>{tradeName}</Verbatim>
                </Link>
              ),
            },
            { title: place.city, cell: ({ city }) => <Verbatim>{city}</Verbatim> },
            { title: place.siret, cell: ({ siret }) => siret && groupSiret(siret) },
            {
              title: place.status,
              cell: ({ status }) => <Badge tone={statusTones[status]}>{statuses[status]}</Badge>,
            },
            { title: place.account, cell: ({ paidTo }) => own.accounts[paidTo ?? 'OWN'] },
          ]}
        />
      )}
    </Stack>
  );
}
