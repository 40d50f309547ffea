import { Search } from 'lucide-react';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import type { QueueFilter as Filter } from './queued-holds.ts';
import styles from './queue-filter.module.css';
import { confirmWords } from './words.ts';

interface Props {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Narrows the queue, here in the page: all of it has been read. */
export function QueueFilter({ filter, onChange }: Props) {
  const own = useWords(confirmWords);
  return (
    <search className={styles.filter} aria-label={own.filter}>
      <TextField
        label={own.search}
        placeholder={own.searchHelp}
        inputMode="search"
        autoComplete="off"
        value={filter.sought}
        onChange={(sought) => onChange({ ...filter, sought })}
        after={<Search aria-hidden="true" />}
      />
      <Checkbox
        label={own.endingSoon}
        isSelected={filter.isSoon}
        onChange={(isSoon) => onChange({ ...filter, isSoon })}
      />
    </search>
  );
}
