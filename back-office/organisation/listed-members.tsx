import { Link } from 'wouter';
import { formatDate } from '../../web/format/dates.ts';
import { Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useRoleName } from '../member/use-role-name.ts';
import { DataTable } from '../table/data-table.tsx';
import type { OrganisationDetail } from './use-organisation.ts';
import { organisationWords } from './words.ts';

/** Who works there and may do what where, and who did. */
export function ListedMembers({ organisation: { establishments, members } }: { organisation: OrganisationDetail }) {
  const own = useWords(organisationWords);
  const language = useLanguage();
  const roleName = useRoleName();
  const { member } = own;
  const names = new Map(establishments.map(({ id, tradeName }) => [id, tradeName]));
  return (
    <Stack>
      <h2>{own.team}</h2>
      <DataTable
        caption={own.team}
        rows={members}
        keyOf={({ id }) => id}
        columns={[
          {
            title: member.name,
            cell: ({ id, name }) => <Link href={`/membres/${encodeURIComponent(id)}`}>{name}</Link>,
          },
          {
            title: member.access,
            cell: ({ access }) =>
              access.length === 0
                ? roleName(undefined)
                : access.map((granted) => (
                    <div key={granted.id}>
                      {own.access({ place: names.get(granted.id) ?? granted.id, role: roleName(granted) })}
                    </div>
                  )),
          },
          { title: member.since, cell: ({ joinedAt }) => formatDate(joinedAt, language) },
          { title: member.left, cell: ({ leftAt }) => leftAt && formatDate(leftAt, language) },
        ]}
      />
    </Stack>
  );
}
