import { Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { queryLengthMax } from './filters.ts';
import { paymentsWords } from './words.ts';

const pauseMs = 350;

interface Props {
  value: string;
  onChange: (q: string) => void;
}

/** Part of a reference or a label, searched once the typing pauses. */
export function SearchField({ value, onChange }: Props) {
  const own = useWords(paymentsWords);
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  // Gone back, or cleared from elsewhere: what was typed gives way to it.
  if (value !== told) {
    setTold(value);
    setText(value);
  }
  const tell = useEffectEvent((typed: string) => {
    setTold(typed);
    onChange(typed);
  });
  const typed = text.trim();
  useEffect(() => {
    if (typed === told) return;
    const timer = setTimeout(() => tell(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, told]);
  return (
    <TextField
      label={own.search}
      placeholder={own.searchHelp}
      inputMode="search"
      autoComplete="off"
      maxLength={queryLengthMax}
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
