import { useState } from 'react';
import { acts } from '../../contract/back-office/acts.ts';
import { Button } from '../../web/ui/button.tsx';
import { DateField } from '../../web/ui/date-field.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { actWords } from './act-words.ts';
import type { JournalFilter } from './use-journal.ts';
import { journalWords } from './words.ts';

interface Props {
  filter: JournalFilter;
  onFilter: (filter: JournalFilter) => void;
}

export function JournalFilterForm({ filter, onFilter }: Props) {
  const own = useWords(journalWords).filter;
  const names = useWords(actWords);
  const [entered, setEntered] = useState(filter);
  const set = (change: Partial<JournalFilter>) => setEntered((before) => ({ ...before, ...change }));
  return (
    <Form onSubmit={() => onFilter({ ...entered, by: entered.by.trim() })}>
      <Row>
        <DateField label={own.from} value={entered.from} onChange={(from) => set({ from })} />
        <DateField label={own.to} value={entered.to} onChange={(to) => set({ to })} />
        <SelectField
          label={own.act}
          value={entered.act}
          options={[{ value: '', title: own.all }, ...acts.map((act) => ({ value: act, title: names[act] }))]}
          onChange={(act) => set({ act })}
        />
        <TextField label={own.by} autoComplete="off" value={entered.by} onChange={(by) => set({ by })} />
      </Row>
      <Row>
        <Button type="submit">{own.submit}</Button>
      </Row>
    </Form>
  );
}
