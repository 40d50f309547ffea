import { Link } from 'wouter';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import type { MemberDetail } from './use-member.ts';
import { useRoleName } from './use-role-name.ts';
import { memberWords } from './words.ts';

/** Whom they work for, and what they may do at each establishment. */
export function MemberOrganisation({ member: { organisation, access } }: { member: MemberDetail }) {
  const own = useWords(memberWords);
  const roleName = useRoleName();
  return (
    <Card label={own.organisation}>
      <Stack>
        <h2>{own.organisation}</h2>
        <Facts
          facts={[
            [
              own.legalName,
              <Link key="legalName" href={`/entreprises/${organisation.id}`}>
                <Verbatim>{organisation.legalName}</Verbatim>
              </Link>,
            ],
          ]}
        />
        <h3>{own.establishments}</h3>
        <ul>
          {organisation.establishments.map(({ id, tradeName }) => (
            <li key={id}>
              <Link href={`/etablissements/${id}`}>
                <Verbatim>{tradeName}</Verbatim>
              </Link>{' '}
              ({roleName(access.find((one) => one.id === id))})
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
