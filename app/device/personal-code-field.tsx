import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { personalCodeLength } from '../../contract/personal-code.ts';
import { Button } from '../../web/ui/button.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { codeWords } from './words.ts';

interface Props {
  label?: string;
  help?: string;
  error?: string | undefined;
  value: string;
  onChange: (digits: string) => void;
  /** Tells a password manager whether to fill in the code in force, or to keep a new one. */
  autoComplete?: 'current-password' | 'new-password';
}

/** Six digits, masked: a real field, which pasting and password managers work with (WCAG 2.2, 3.3.8). */
export function PersonalCodeField({ label, onChange, autoComplete = 'current-password', ...props }: Props) {
  const own = useWords(codeWords);
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      {...props}
      label={label ?? own.code}
      type={isShown ? 'text' : 'password'}
      inputMode="numeric"
      autoComplete={autoComplete}
      maxLength={12}
      size="l"
      onChange={(typed) => onChange(typed.replaceAll(/\D/g, '').slice(0, personalCodeLength))}
      after={
        <Button look="quiet" aria-label={isShown ? own.hide : own.show} onPress={() => setShown(!isShown)}>
          <Icon aria-hidden="true" />
        </Button>
      }
    />
  );
}
