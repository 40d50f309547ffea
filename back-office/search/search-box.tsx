import { Search } from 'lucide-react';
import { useState } from 'react';
import { listLimits } from '../../contract/settings/limits.ts';
import { Button } from '../../web/ui/button.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { searchWords } from './words.ts';

/** One field for everything. */
export function SearchBox({ sought, onSearch }: { sought: string; onSearch: (text: string) => void }) {
  const own = useWords(searchWords);
  const [text, setText] = useState(sought);
  return (
    <search>
      <Form onSubmit={() => text.trim() !== '' && onSearch(text.trim())}>
        <TextField
          label={own.label}
          help={own.help}
          type="search"
          autoComplete="off"
          maxLength={listLimits.soughtLengthMax}
          value={text}
          onChange={setText}
        />
        <Row>
          <Button type="submit" look="primary" icon={<Search aria-hidden="true" />}>
            {own.submit}
          </Button>
        </Row>
      </Form>
    </search>
  );
}
