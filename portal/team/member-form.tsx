import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Establishment, Role, TeamMember } from './use-team.ts';
import { teamWords } from './words.ts';

export interface MemberValues {
  name: string;
  email: string;
  establishments: { id: string; role: Role; refund: boolean }[];
}

interface Props {
  establishments: readonly Establishment[];
  /** Whose access is changed; nobody's for an invitation. */
  member?: TeamMember;
  isPending: boolean;
  error: unknown;
  onSave: (values: MemberValues) => void;
  onCancel: () => void;
}

type Choice = Role | 'NONE';

/** Who somebody is and what they may do where; the fields of an invitation and of a change. */
export function MemberForm({ establishments, member, isPending, error, onSave, onCancel }: Props) {
  const own = useWords(teamWords);
  const [name, setName] = useState(member?.name ?? '');
  const [email, setEmail] = useState('');
  const [isTried, setTried] = useState(false);
  const [choices, setChoices] = useState<Record<string, { role: Choice; refund: boolean }>>(() =>
    Object.fromEntries(
      establishments.map(({ id }) => {
        const now = member?.establishments.find((one) => one.id === id);
        const fresh: Choice = member || establishments.length > 1 ? 'NONE' : 'COLLECTOR';
        return [id, { role: now?.role ?? fresh, refund: now?.refund ?? false }];
      }),
    ),
  );
  const chosen = establishments.flatMap(({ id }) => {
    const { role, refund } = choices[id] ?? { role: 'NONE', refund: false };
    return role === 'NONE' ? [] : [{ id, role, refund: role === 'OWNER' ? false : refund }];
  });
  const nameError = isTried && name.trim() === '' ? own.nameMissing : undefined;
  const emailError = isTried && !member && email.trim() === '' ? own.emailMissing : undefined;
  const options: { value: Choice; title: string }[] = [
    { value: 'NONE', title: own.noRole },
    ...(['OWNER', 'COLLECTOR', 'ACCOUNTANT'] as const).map((value) => ({ value, title: own.roles[value] })),
  ];
  return (
    <Form
      error={error}
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== '' && (member || email.trim() !== '') && chosen.length > 0 && !isPending) {
          onSave({ name: name.trim(), email: email.trim(), establishments: chosen });
        }
      }}
    >
      <LineField label={own.name} value={name} onChange={setName} error={nameError} maxLength={70} />
      {!member && (
        <TextField
          label={own.email}
          type="email"
          value={email}
          onChange={setEmail}
          help={own.emailHelp}
          error={emailError}
        />
      )}
      {establishments.map(({ id, tradeName }) => {
        const { role, refund } = choices[id] ?? { role: 'NONE', refund: false };
        const set = (change: Partial<{ role: Choice; refund: boolean }>) =>
          setChoices((before) => ({ ...before, [id]: { role, refund, ...change } }));
        return (
          <Stack key={id} space="s">
            <SelectField
              label={establishments.length > 1 ? own.roleAt({ establishment: tradeName }) : own.role}
              value={role}
              options={options}
              onChange={(next) => set({ role: next })}
            />
            {role !== 'NONE' && <p>{own.what[role]}</p>}
            {(role === 'COLLECTOR' || role === 'ACCOUNTANT') && (
              <Checkbox
                label={own.refund}
                detail={own.refundDetail}
                isSelected={refund}
                onChange={(next) => set({ refund: next })}
              />
            )}
          </Stack>
        );
      })}
      {isTried && chosen.length === 0 && (
        <Notice tone="bad" live>
          <p>{own.noEstablishment}</p>
        </Notice>
      )}
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onCancel}>{own.cancel}</Button>
        <Button look="primary" type="submit" isPending={isPending}>
          {member ? own.save : own.send}
        </Button>
      </DialogActions>
    </Form>
  );
}
