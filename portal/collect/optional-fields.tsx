import { useState } from 'react';
import { requestLimits } from '../../contract/settings/limits.ts';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import type { DraftValues } from './initial-values.ts';
import styles from './optional-fields.module.css';
import { collectWords } from './words.ts';

type Lines = Pick<DraftValues, 'reference' | 'label'>;

interface Props extends Lines {
  onChange: (values: Partial<Lines>) => void;
  errors: Partial<Record<keyof Lines, string | undefined>>;
}

const { labelLengthMax, referenceLengthMax } = requestLimits;

/** What a request can do without: open where there is something in them. */
export function OptionalFields({ label, reference, onChange, errors }: Props) {
  const own = useWords(collectWords);
  const [isOpen, setOpen] = useState(label !== '' || reference !== '');
  const hasError = errors.label !== undefined || errors.reference !== undefined;
  return (
    <Disclosure summary={own.more} isOpen={isOpen || hasError} onToggle={setOpen}>
      <div className={styles.fields}>
        <TextField
          label={own.label}
          help={own.labelHelp}
          maxLength={labelLengthMax}
          autoComplete="off"
          value={label}
          onChange={(text) => onChange({ label: text })}
          error={errors.label}
        />
        <TextField
          label={own.reference}
          help={own.referenceHelp}
          maxLength={referenceLengthMax}
          autoComplete="off"
          value={reference}
          onChange={(text) => onChange({ reference: text })}
          error={errors.reference}
        />
      </div>
    </Disclosure>
  );
}
