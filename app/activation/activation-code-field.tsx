import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { formatActivationCode, isActivationCode, typedActivationCode } from './activation-code.ts';
import { activationWords } from './words.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Say what is wrong: not before somebody has tried to send it. */
  isChecked: boolean;
  /** Why the API does not take this code. */
  refusal: string | undefined;
}

/** What stands in the letter, in its groups of four however it is typed or pasted. */
export function ActivationCodeField({ value, onChange, isChecked, refusal }: Props) {
  const { form } = useWords(activationWords);
  const grouped = formatActivationCode(value);
  const isMisshapen = isChecked && !isActivationCode(value);
  return (
    <TextField
      label={form.activationCode}
      help={form.activationCodeHelp}
      error={isMisshapen ? form.activationCodeShape : refusal && `${refusal} ${form.triesLimited}`}
      size="l"
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      maxLength={32}
      value={value}
      onChange={(typed) => onChange(typedActivationCode(value, typed))}
      onBlur={() => grouped !== value && onChange(grouped)}
    />
  );
}
