import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useChangeTeam, type TeamMember } from './use-team.ts';
import { teamWords } from './words.ts';

export function RemoveDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const own = useWords(teamWords);
  const { id, name, isSelf } = member;
  const { mutate, isPending, error } = useChangeTeam(
    (api, path: { id: string }) => answer(api.DELETE('/v1/team/members/{id}', { params: { path } })),
    onClose,
  );
  return (
    <Dialog title={own.removeNamed({ name })} isOpen onClose={onClose}>
      <Stack>
        <p>{isSelf ? own.removeSelf : own.removeLead({ name })}</p>
        <FailureNotice error={error} />
        <DialogActions>
          <Button onPress={onClose}>{own.keep}</Button>
          <Button look="danger" isPending={isPending} onPress={() => mutate({ id })}>
            {own.remove}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  );
}
