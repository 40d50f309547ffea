import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { UnreadPage } from '../shell/unread-page.tsx';
import { MemberFacts } from './member-facts.tsx';
import { MemberOrganisation } from './member-organisation.tsx';
import { useMember } from './use-member.ts';
import { memberWords } from './words.ts';

export default function MemberPage({ id }: { id: string }) {
  return (
    <Guarded right="read-people">
      <ReadMember id={id} />
    </Guarded>
  );
}

/** Somebody of a merchant's team. */
function ReadMember({ id }: { id: string }) {
  const own = useWords(memberWords);
  const { data: member, error, refetch } = useMember(id);
  if (error) return <UnreadPage title={own.title} error={error} onRetry={() => void refetch()} />;
  if (!member) return <Skeleton />;
  return (
    <>
      <PageHeader title={member.name} lead={own.reference({ id })} />
      <Stack space="l">
        <MemberFacts member={member} />
        <MemberOrganisation member={member} />
      </Stack>
    </>
  );
}
