import { Card } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { OrganisationAccount } from '../establishment/organisation-account.tsx';
import type { OrganisationDetail } from './use-organisation.ts';
import { organisationWords } from './words.ts';

export function AccountOfOrganisation({ organisation }: { organisation: OrganisationDetail }) {
  const own = useWords(organisationWords);
  return (
    <Card label={own.account}>
      <OrganisationAccount organisation={organisation} />
    </Card>
  );
}
