import { useWords } from '../../web/words/words.ts';
import { mistakesOf, type NewCode } from './new-code.ts';
import { PersonalCodeField } from './personal-code-field.tsx';
import { codeWords } from './words.ts';

interface Props {
  value: NewCode;
  onChange: (value: NewCode) => void;
  /** Say what is wrong: not before somebody has tried to send it. */
  isChecked: boolean;
  /** Why the API does not take this code. */
  refusal: string | undefined;
}

/** The code to be, twice. */
export function NewCodeFields({ value, onChange, isChecked, refusal }: Props) {
  const own = useWords(codeWords);
  const mistakes = isChecked ? mistakesOf(value) : {};
  return (
    <>
      <PersonalCodeField
        label={own.newCode}
        help={own.newCodeHelp}
        error={mistakes.code ? own[mistakes.code] : refusal}
        autoComplete="new-password"
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
      />
      <PersonalCodeField
        label={own.confirmation}
        error={mistakes.confirmation && own[mistakes.confirmation]}
        autoComplete="new-password"
        value={value.confirmation}
        onChange={(confirmation) => onChange({ ...value, confirmation })}
      />
    </>
  );
}
