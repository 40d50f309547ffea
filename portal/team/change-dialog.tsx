import { answer } from '../../web/api/client.ts';
import { Dialog } from '../../web/ui/dialog.tsx';
import { useWords } from '../../web/words/words.ts';
import { MemberForm, type MemberValues } from './member-form.tsx';
import { useChangeTeam, type Establishment, type TeamMember } from './use-team.ts';
import { teamWords } from './words.ts';

export function ChangeDialog({
  member,
  establishments,
  onClose,
}: {
  member: TeamMember;
  establishments: readonly Establishment[];
  onClose: () => void;
}) {
  const own = useWords(teamWords);
  const { mutate, isPending, error } = useChangeTeam(
    (api, { name, establishments: access }: MemberValues) =>
      answer(
        api.PATCH('/v1/team/members/{id}', {
          params: { path: { id: member.id } },
          body: { name, establishments: access },
        }),
      ),
    onClose,
  );
  return (
    <Dialog title={own.changeNamed({ name: member.name })} isOpen onClose={onClose}>
      <MemberForm
        establishments={establishments}
        member={member}
        isPending={isPending}
        error={error}
        onCancel={onClose}
        onSave={(values) => mutate(values)}
      />
    </Dialog>
  );
}
