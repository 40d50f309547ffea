import { formRefusals } from '../../contract/form-refusals.ts';
import { showsAsWritten } from '../../contract/line-text.ts';
import { useWords, words } from '../words/words.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

const lineWords = words({ refused: formRefusals['text-characters-refused'] });

/** A line that others will read: what would not show as it was written is refused while it is typed. */
export function LineField({ value, error, ...props }: TextFieldProps & { value: string }) {
  const { refused } = useWords(lineWords);
  return <TextField {...props} value={value} error={showsAsWritten(value) ? error : refused} />;
}
