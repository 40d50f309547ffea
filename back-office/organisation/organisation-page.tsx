import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { UnreadPage } from '../shell/unread-page.tsx';
import { AccountOfOrganisation } from './account-of-organisation.tsx';
import { ConventionCard } from './convention-card.tsx';
import { ListedEstablishments } from './listed-establishments.tsx';
import { ListedMembers } from './listed-members.tsx';
import { OrganisationFacts } from './organisation-facts.tsx';
import { OrganisationJournal } from './organisation-journal.tsx';
import { useOrganisation } from './use-organisation.ts';
import { organisationWords } from './words.ts';

export default function OrganisationPage({ id }: { id: string }) {
  return (
    <Guarded right="read-people">
      <ReadOrganisation id={id} />
    </Guarded>
  );
}

/** One organisation: its convention and account, its establishments and people, and what was done about it. */
function ReadOrganisation({ id }: { id: string }) {
  const own = useWords(organisationWords);
  const mayDo = useMay();
  const { data: organisation, error, refetch } = useOrganisation(id);
  if (error) return <UnreadPage title={own.title} error={error} onRetry={() => void refetch()} />;
  if (!organisation) return <Skeleton />;
  return (
    <>
      <PageHeader title={organisation.legalName} lead={own.reference({ id })} />
      <Stack space="l">
        <OrganisationFacts organisation={organisation} />
        <ConventionCard organisation={organisation} />
        <AccountOfOrganisation organisation={organisation} />
        <ListedEstablishments organisation={organisation} />
        <ListedMembers organisation={organisation} />
        {mayDo('read-journal') && <OrganisationJournal id={id} />}
      </Stack>
    </>
  );
}
