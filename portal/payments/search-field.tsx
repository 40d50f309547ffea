import { Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { soughtLengthMax } from './filters.ts';
import { paymentsWords } from './words.ts';

const pauseMs = 350;

interface Props {
  value: string;
  onChange: (q: string) => void;
  /** Which payments are looked at. */
  scope: string;
}

/** Who, what, a code or an amount, searched once the typing pauses; beneath it stands in what, and by what. */
export function SearchField({ value, onChange, scope }: Props) {
  const own = useWords(paymentsWords);
  const [text, setText] = useState(value);
  const [applied, setApplied] = useState(value);
  // Gone back, or cleared from elsewhere: what was typed gives way to it.
  if (value !== applied) {
    setApplied(value);
    setText(value);
  }
  const tell = useEffectEvent((typed: string) => {
    setApplied(typed);
    onChange(typed);
  });
  const typed = text.trim();
  useEffect(() => {
    if (typed === applied) return;
    const timer = setTimeout(() => tell(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, applied]);
  return (
    <TextField
      label={own.search}
      placeholder={own.searchHelp}
      inputMode="search"
      autoComplete="off"
      maxLength={soughtLengthMax}
      help={typed === '' ? undefined : `${scope} ${own.soughtBy}`}
      value={text}
      onChange={setText}
      after={
        text === '' ? (
          <Search aria-hidden="true" />
        ) : (
          <Button look="quiet" aria-label={own.clearSearch} onPress={() => setText('')}>
            <X aria-hidden="true" />
          </Button>
        )
      }
    />
  );
}
