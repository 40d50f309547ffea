import type { ComponentProps } from 'react';
import { operationLimits } from '../../contract/settings/limits.ts';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { despiteWords } from './words.ts';

/** Why somebody goes on although the bank says that the account is not in that name. It is there once the bank has said so. */
export function DespiteField(field: Pick<ComponentProps<typeof LineField>, 'value' | 'onChange' | 'error'>) {
  const own = useWords(despiteWords);
  if (field.error === undefined && field.value === '') return null;
  return <LineField label={own.label} help={own.help} maxLength={operationLimits.reasonLengthMax} {...field} />;
}

/** What of the field is sent: nothing, as long as it is not asked for. */
export const despiteOf = (despiteNoMatch: string) => (despiteNoMatch.trim() === '' ? {} : { despiteNoMatch });
