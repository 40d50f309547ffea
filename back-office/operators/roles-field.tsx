import { useId } from 'react';
import { backOfficeRoles, type BackOfficeRole } from '../../contract/back-office/rights.ts';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { roleWords } from '../operator/role-words.ts';
import { operatorWords } from './words.ts';

interface Props {
  value: readonly BackOfficeRole[];
  onChange: (roles: BackOfficeRole[]) => void;
  error: string | undefined;
}

/** Any number of roles. */
export function RolesField({ value, onChange, error }: Props) {
  const { roles: own } = useWords(operatorWords);
  const names = useWords(roleWords);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <strong id={id}>{own.legend}</strong>
      {backOfficeRoles.map((role) => (
        <Checkbox
          key={role}
          label={names[role]}
          isSelected={value.includes(role)}
          onChange={(isSelected) => onChange(isSelected ? [...value, role] : value.filter((one) => one !== role))}
        />
      ))}
      {error !== undefined && <Notice tone="bad" title={error} live />}
    </div>
  );
}
