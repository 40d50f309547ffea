import { useState } from 'react';
import { answer } from '../../web/api/client.ts';
import { Dialog } from '../../web/ui/dialog.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { MemberForm, type MemberValues } from './member-form.tsx';
import { useChangeTeam, type Establishment } from './use-team.ts';
import { teamWords } from './words.ts';

/** Invites a colleague. The key is kept while the dialog is open: sent twice, it is one invitation. */
export function InviteDialog({
  establishments,
  onClose,
}: {
  establishments: readonly Establishment[];
  onClose: () => void;
}) {
  const own = useWords(teamWords);
  const language = useLanguage();
  const [key, setKey] = useState(() => ({ of: '', key: crypto.randomUUID() }));
  const { mutate, isPending, error } = useChangeTeam(
    (api, { values, idempotencyKey }: { values: MemberValues; idempotencyKey: string }) =>
      answer(
        api.POST('/v1/team/members', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: { ...values, language },
        }),
      ),
    onClose,
  );
  return (
    <Dialog title={own.invite} isOpen onClose={onClose}>
      <MemberForm
        establishments={establishments}
        isPending={isPending}
        error={error}
        onCancel={onClose}
        onSave={(values) => {
          // Another person than the one that was tried first is another invitation.
          const next = key.of === '' || key.of === values.email ? key.key : crypto.randomUUID();
          setKey({ of: values.email, key: next });
          mutate({ values, idempotencyKey: next });
        }}
      />
    </Dialog>
  );
}
